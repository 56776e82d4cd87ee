package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Variables are read when the call is made, and live in the worker until the session assigns them anew. */
@Timeout(60)
class SessionVariablesTest {

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

    @Test
    void anAssignmentShowsInTheNextCall() throws Exception {
        script.type("int a1 = 2; int times1(int x) { return x * a1; }");
        ItemFunction function = script.map("(Integer x) -> times1(x)");
        assertEquals(10, worker.call(function, 5));
        script.type("a1 = 3");
        assertEquals(15, worker.call(function, 5));
    }

    @Test
    void aVariableIsSentOnlyWhenItChanged() throws Exception {
        script.type("List<Integer> a2 = new ArrayList<>(List.of(1, 2));");
        ItemFunction function = script.apply("() -> a2.size()");
        worker.call(function);
        worker.call(function);
        assertTrue(worker.sent.stream().noneMatch(key -> key.startsWith("var:")), worker.sent::toString);
        script.type("a2.add(3)");
        assertEquals(3, worker.call(function));
        script.type("a2 = new ArrayList<>(a2)");
        worker.call(function);
        assertTrue(worker.sent.stream().anyMatch(key -> key.startsWith("var:")), "another object is assigned anew");
    }

    @Test
    void whatAWorkerAssignsStaysThereUntilTheSessionAssignsAnew() throws Exception {
        script.type("int a3 = 0; void set3(int v) { a3 = v; }");
        worker.call(script.apply("() -> { set3(42); return null; }"));
        ItemFunction read = script.apply("() -> a3");
        assertEquals(42, worker.call(read));
        assertEquals(42, worker.call(read));
        script.type("a3 = 7");
        assertEquals(7, worker.call(read));
    }

    @Test
    void stateOfTheSessionsOwnClassesLivesInTheWorker() throws Exception {
        script.type("class Model4 { Thread runner = Thread.currentThread(); int hits; } Model4 m4;");
        worker.call(script.apply("() -> { m4 = new Model4(); return null; }"));
        ItemFunction hit = script.apply("() -> ++m4.hits");
        assertEquals(1, worker.call(hit));
        assertEquals(2, worker.call(hit));
    }

    @Test
    void staticFieldsOfTheSessionsClassesAreVariablesToo() throws Exception {
        script.type(
                "class Count5 { static int n = 10; static final int STEP = 5; static int next() { return n += STEP; } }");
        script.type("Count5.n = 20");
        assertEquals(25, worker.call(script.apply("() -> Count5.next()")));
        assertEquals(30, worker.call(script.apply("() -> Count5.next()")));
    }

    @Test
    void aVariableThatCannotTravelIsRefusedByName() {
        script.type("java.net.Socket sock6 = new java.net.Socket(); int use6() { return sock6.hashCode(); }");
        ItemFunction function = script.apply("() -> use6()");
        TransferFault fault = assertThrows(TransferFault.class, () -> worker.call(function));
        assertTrue(
                fault.getMessage()
                        .matches(
                                "(?s)variable `sock6` \\(java.net.Socket\\) of snippet class REPL\\.\\$JShell\\$\\d+[A-Z]*.*cannot travel: .*"),
                fault.getMessage());
    }

    @Test
    void aVariableOfTheSessionIsNeverLeftToAnInitializer() throws Exception {
        String wrapper = "package s; public class $JShell$7 { public static Object t = Thread.currentThread();"
                + " static class Own { static Object made = Thread.currentThread(); } }";
        String reads = "package s; public class F implements dev.lido.spi.ItemFunction {"
                + " public Object call(Object x) { return %s != null; } }";
        ItemFunction ofSession = function(wrapper, reads.formatted("$JShell$7.t"));
        TransferFault fault = assertThrows(TransferFault.class, () -> worker.call(ofSession));
        assertTrue(fault.getMessage().contains("variable `t` (java.lang.Thread)"), fault.getMessage());
        assertEquals(true, worker.call(function(wrapper, reads.formatted("$JShell$7.Own.made"))));
    }

    @Test
    void aVariableThatIsAssignedAndReadIsRefusedToo() {
        script.type(
                "Object conn12 = new java.net.Socket(); int use12() { conn12 = \"open\"; return conn12.hashCode(); }");
        ItemFunction function = script.apply("() -> use12()");
        TransferFault fault = assertThrows(TransferFault.class, () -> worker.call(function));
        assertTrue(fault.getMessage().contains("variable `conn12`"), fault.getMessage());
    }

    private static ItemFunction function(String... sources) throws ReflectiveOperationException {
        return (ItemFunction) new CompiledSession(sources).make("s.F");
    }

    @Test
    void whatOnlyTheSnippetItselfUsesIsNotTouched() throws Exception {
        script.type(
                "class Pool7 { Thread t = Thread.currentThread(); void run(Hand.Fn<Integer, Integer> f) { Hand.map(f); }"
                        + " Consumer<Object> sink() { return x -> t.getName(); } } Pool7 pool7 = new Pool7();");
        script.type("pool7.run(x -> x + 1)");
        var function = (ItemFunction) Hand.take();
        assertEquals(6, worker.call(function, 5));
        assertTrue(worker.sent.stream().noneMatch(key -> key.contains("Pool7")), worker.sent::toString);
        script.type("int other7() { return pool7.hashCode(); } int good7() { return 1; }");
        assertEquals(1, worker.call(script.apply("() -> good7()")));
    }

    @Test
    void aVariableThatIsOnlyAssignedNeedNotTravel() throws Exception {
        script.type("Object conn8 = new java.net.Socket();");
        assertEquals(null, worker.call(script.apply("() -> { conn8 = \"open\"; return null; }")));
        script.type("conn8 = List.of(1)");
        assertEquals(List.of(1), worker.call(script.apply("() -> conn8")));
    }

    @Test
    void variablesThatHoldLambdasAndObjectsBringTheirCode() throws Exception {
        script.type("int k9 = 4; Hand.Fn<Integer, Integer> f9 = x -> x * k9;");
        script.type("class Holder9 { Hand.Fn<Integer, Integer> g = f9; } Holder9 h9 = new Holder9();");
        assertEquals(12, worker.call(script.map("(Integer x) -> h9.g.call(x)"), 3));
    }

    @Test
    void anInitializerOfAClassSeesTheVariablesThatItReads() throws Exception {
        script.type("int base10 = 6; class Init10 { static final int N = base10 * 2; } Init10 i10 = new Init10();");
        assertEquals(12, worker.call(script.apply("() -> i10 == null ? -1 : Init10.N")));
    }
}
