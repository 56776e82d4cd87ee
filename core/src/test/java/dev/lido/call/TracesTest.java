package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.ItemFunction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes back from a worker shows the user's own lines, not how they were reached. */
@Timeout(60)
class TracesTest {

    private static Script script;

    private final Worker worker = new Worker();

    @BeforeAll
    static void start() {
        script = new Script();
    }

    @AfterAll
    static void stop() {
        script.close();
    }

    private static List<String> methods(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .map(name -> name.startsWith("lambda$") ? "lambda" : name)
                .toList();
    }

    @Test
    void aTraceEndsAtTheLineOfTheSnippet() throws Exception {
        script.type("int low1(int x) { return 1 / x; } int high1(int x) { return low1(x) + 1; }");
        Fault fault = worker.fault(script.map("(Integer x) -> high1(x)"), 0);
        assertEquals(List.of("low1", "high1", "lambda"), methods(fault.error()));
        assertFalse(fault.trace().contains("dev.lido"), fault.trace());
        assertTrue(fault.trace().contains("high1"), fault.trace());
    }

    @Test
    void causesAndSuppressedOnesEndThereToo() throws Exception {
        script.type("int low2(int x) { return 1 / x; } int high2(int x) { try { return low2(x); }"
                + " catch (ArithmeticException e) { var up = new IllegalStateException(\"up\", e);"
                + " up.addSuppressed(new RuntimeException(\"side\")); throw up; } }");
        Fault fault = worker.fault(script.map("(Integer x) -> high2(x)"), 0);
        assertEquals(List.of("high2", "lambda"), methods(fault.error()));
        assertEquals(List.of("low2", "high2", "lambda"), methods(fault.error().getCause()));
        assertEquals(List.of("high2", "lambda"), methods(fault.error().getSuppressed()[0]));
        assertFalse(fault.trace().contains("dev.lido"), fault.trace());
    }

    @Test
    void framesAboveTheUsersStay() throws Exception {
        Fault fault = worker.fault(script.apply("() -> List.of(1).get(Integer.parseInt(\"x\"))"), null);
        List<String> methods = methods(fault.error());
        assertTrue(methods.contains("parseInt"), methods::toString);
        assertEquals("lambda", methods.get(methods.size() - 1));
    }

    @Test
    void onlyTheLowestFramesOfATaskWithinATaskAreCut() {
        Throwable error = trace("s.Inner.call", own("run"), "s.Outer.call", own("runInContext"), own("run"), "w.W.run");
        new FrameCutter(ItemFunction.class).cut(error);
        assertEquals(List.of("call", "run", "call"), methods(error));
    }

    @Test
    void aTraceOfAnotherThreadStaysAsItIs() {
        Throwable error = trace("s.Own.compute", "java.lang.Thread.run");
        new FrameCutter(ItemFunction.class).cut(error);
        assertEquals(List.of("compute", "run"), methods(error));
    }

    @Test
    void circlesAndRudeExceptionsAreLeftAlone() {
        Throwable cause = trace("s.A.call", own("run"));
        Throwable error = trace("s.B.call", own("run"));
        error.initCause(cause);
        cause.initCause(error);
        new FrameCutter(ItemFunction.class).cut(error);
        assertEquals(List.of("call"), methods(cause));
        Throwable rude = new RuntimeException() {
            @Override
            public StackTraceElement[] getStackTrace() {
                throw new IllegalStateException("rude");
            }
        };
        Throwable above = trace("s.C.call", own("run"));
        above.initCause(rude);
        new FrameCutter(ItemFunction.class).cut(above);
        assertEquals(List.of("call"), methods(above));
        assertSame(rude, above.getCause());
    }

    private static String own(String method) {
        return "dev.lido.call.TaskRun." + method;
    }

    private static Throwable trace(String... frames) {
        Throwable error = new RuntimeException("made");
        error.setStackTrace(Arrays.stream(frames)
                .map(frame -> {
                    int dot = frame.lastIndexOf('.');
                    return new StackTraceElement(frame.substring(0, dot), frame.substring(dot + 1), null, 1);
                })
                .toArray(StackTraceElement[]::new));
        return error;
    }
}
