package dev.lido.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In stock jshell: what a person reads there when code or variables cannot travel, tasks throw, or workers die. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedFailuresIT {

    private Shell shell;

    @BeforeAll
    void openShell(@TempDir Path directory) throws Exception {
        shell = JShellProcess.start(directory);
    }

    @AfterAll
    void closeShell() {
        shell.close();
    }

    @AfterEach
    void thePoolWorks() {
        assertEquals(List.of("[1, 2, 3]"), shell.type("say(pool.map(x -> x + 1, range(3)))"));
        assertEquals(List.of(), shell.complaints());
    }

    /** What jshell shows for a line that throws. */
    private List<String> shown(String source) {
        assertEquals(List.of(), shell.type(source));
        return shell.complaints();
    }

    private static void assertMatches(String pattern, String line) {
        assertTrue(line.matches(pattern), () -> line + "\n does not match\n" + pattern);
    }

    @Test
    void aSocketIsRefusedByNameBeforeAnythingIsSent() {
        List<String> shown = shown("""
                java.net.Socket sock = new java.net.Socket();
                int port(int x) { say("ran " + x); return x + sock.getPort(); }
                pool.map(x -> port(x), range(3))
                """);
        assertMatches(
                "Exception dev.lido.TransferException: variable `sock` \\(java.net.Socket\\) of snippet class REPL.*"
                        + " cannot travel: a socket is bound to its process. Send the address.*",
                shown.get(0));
        assertMatches(" +at MapCalls.map .*", shown.get(1));
        assertMatches(" +at \\(#\\d+:1\\)", shown.get(2));
        assertEquals(3, shown.size(), () -> "no internals: " + shown);
    }

    @Test
    void streamsThreadsThePoolAndPlainLambdasAreRefusedWithAdvice() {
        String refused = """
                var in = new java.io.ByteArrayInputStream(new byte[1]);
                java.io.InputStream file = java.io.InputStream.nullInputStream();
                Thread own = new Thread(() -> {});
                Function<Integer, Integer> plain = x -> x + 1;
                String why(Fn1<Integer, Object> f) { try { return "" + pool.map(f, List.of(1)); } catch (TransferException e) { return e.getMessage().replaceAll(".*cannot travel: ", ""); } }
                say(why(x -> file.read()))
                say(why(x -> own.getName()))
                say(why(x -> pool.apply(() -> 1)))
                say(why(x -> plain.apply(x)))
                """;
        List<String> said = shell.type(refused);
        assertEquals(4, said.size());
        assertMatches("a stream is bound to its process. Send the content, or the path to open it by.", said.get(0));
        assertMatches("threads belong to their process. Start them in the function.", said.get(1));
        assertMatches("a pool belongs to its process.*", said.get(2));
        assertMatches("a lambda travels only if its type is serializable. Declare it as Fn1<…>.*", said.get(3));
    }

    @Test
    void anExceptionOfTheUsersComesBackAsItselfWithTheSnippetsLines() {
        List<String> shown = shown("""
                class Broke extends Exception { final int code; Broke(String why, int code) { super(why); this.code = code; } }
                int deep(int x) throws Broke {
                    if (x == 3) throw new Broke("too deep", 42);
                    return x;
                }
                pool.map(x -> deep(x), range(5))
                """);
        assertMatches(
                "Exception dev.lido.TaskFailedException: map-\\d+: item 3 \\(3\\) failed in w\\d \\(pid \\d+\\): .*Broke: too deep",
                shown.get(0));
        assertMatches(" +at MapCalls.map .*", shown.get(1));
        assertMatches(" +at \\(#\\d+:1\\)", shown.get(2));
        assertMatches("Caused by: .*Broke: too deep", shown.get(3));
        assertMatches(" +at deep \\(#\\d+:2\\)", shown.get(4));
        assertEquals(
                List.of("42 deep"),
                shell.type(
                        "try { pool.map(x -> deep(x), range(5)); } catch (TaskFailedException e) {"
                                + " say(((Broke) e.getCause()).code + \" \" + e.getCause().getStackTrace()[0].getMethodName()); }"));
    }

    @Test
    void anExceptionThatCannotBeRebuiltStillShowsItsTrace() {
        List<String> shown = shown("""
                class Stuck extends RuntimeException { final Thread t = Thread.currentThread(); Stuck(String why) { super(why); } }
                int stick(int x) { throw new Stuck("stuck on " + x); }
                pool.map(x -> stick(x), range(1))
                """);
        assertMatches("Exception dev.lido.TaskFailedException: .*Stuck: stuck on 0", shown.get(0));
        assertMatches("Caused by: dev.lido.RemoteException: .*Stuck: stuck on 0", shown.get(3));
        assertMatches(" +at stick \\(#\\d+:1\\)", shown.get(4));
    }

    @Test
    void systemExitInATaskCostsOneItem() {
        List<String> shown = shown("pool.map(x -> { if (x == 1) System.exit(3); return x; }, range(4))");
        assertMatches(
                "Exception dev.lido.WorkerLostException: map-\\d+: item 1 \\(1\\) was lost: worker w\\d+ \\(pid \\d+\\) died of exit code 3.*",
                shown.get(0));
        assertEquals(
                List.of("[true, false, true]"),
                shell.type("say(pool.mapOutcomes(x -> { if (x == 1) System.exit(3); return x; }, range(3))"
                        + ".stream().map(o -> o.succeeded()).toList())"));
    }

    @Test
    void whatTasksPrintShowsInTheSession() {
        List<String> said = shell.type("pool.forEach(x -> System.out.println(\"line \" + x), range(1))");
        assertEquals(1, said.size(), said::toString);
        assertMatches(".*w\\d.*line 0", said.get(0));
    }
}
