package dev.lido.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In stock jshell: what is assigned and typed anew shows in the next call, and what workers hold is theirs. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedStateIT {

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
    void nobodyComplainedAndThePoolWorks() {
        typing("say(pool.map(x -> x + 1, range(3)))", "[1, 2, 3]");
    }

    private void typing(String source, String... said) {
        List<String> heard = shell.type(source);
        assertEquals(List.of(), shell.complaints());
        assertEquals(List.of(said), heard);
    }

    @Test
    void assignmentsShowInTheNextCall() {
        typing("""
                int k = 1;
                List<Integer> list = new ArrayList<>();
                say(pool.map(x -> x + k + list.size(), range(3)))
                k = 5
                list.add(7);
                say(pool.map(x -> x + k + list.size(), range(3)))
                String k = "typed anew";
                say(pool.map(x -> k + x, range(2)))
                """, "[1, 2, 3]", "[6, 7, 8]", "[typed anew0, typed anew1]");
    }

    @Test
    void variablesAreReadWhenTheCallIsMade() {
        typing("""
                int m = 1;
                java.nio.file.Path gate = java.nio.file.Files.createTempDirectory("lido").resolve("gate");
                int gated(int x) throws Exception { while (!java.nio.file.Files.exists(gate)) Thread.sleep(5); return x + m; }
                var r = pool.mapAsync(x -> gated(x), range(4), 1);
                m = 100
                java.nio.file.Files.createFile(gate);
                say(r.get())
                say(pool.map(x -> gated(x), range(4)))
                java.nio.file.Files.delete(gate); java.nio.file.Files.delete(gate.getParent());
                """, "[1, 2, 3, 4]", "[100, 101, 102, 103]");
    }

    @Test
    void redefinedCodeTakesEffectWithTheNextCall() {
        typing("""
                int f(int x) { return x; }
                int viaF(int x) { return f(x) + 1; }
                class C { int v() { return 1; } }
                record R(int a) {}
                say(pool.map(x -> viaF(x) + new C().v(), range(2)) + " " + pool.apply(() -> new R(1)))
                int f(int x) { return x * 10; }
                class C { int v() { return 2; } int w() { return 3; } }
                record R(int a, int b) {}
                say(pool.map(x -> viaF(x) + new C().v() + new C().w(), range(2)) + " " + pool.apply(() -> new R(1, 2)))
                int f(int x, int y) { return x * y; }
                String f(int x) { return "f" + x; }
                say(pool.map(x -> f(x, 3) + f(x), range(2)))
                """, "[2, 3] R[a=1]", "[6, 16] R[a=1, b=2]", "[0f0, 3f1]");
    }

    @Test
    void whatWorkersAssignStaysThereUntilTheSessionAssignsAnew() {
        typing(
                """
                String model = "none";
                class Counter { static int hits; static int hit() { return ++hits; } }
                Pool one = Pool.builder().processes(1).initializer(() -> { model = "loaded"; Counter.hits = 10; }).open();
                int unrelated() { return 1; }
                say(one.map(x -> model + Counter.hit(), range(2)) + " here " + model + Counter.hits)
                int unrelated() { return 2; }
                say(one.map(x -> model + Counter.hit() + unrelated(), range(2)))
                say(one.apply(() -> { model = "by a task"; return model; }) + ", " + one.apply(() -> model))
                model = "by the session"
                say(one.apply(() -> model))
                one.close()
                """,
                "[loaded11, loaded12] here none0",
                "[loaded132, loaded142]",
                "by a task, by a task",
                "by the session");
    }

    @Test
    void anUnrelatedVariableThatCannotTravelStaysBehind() {
        typing("""
                Thread thread = Thread.currentThread();
                int free(int x) { return x + 1; }
                int bound() { return thread.getPriority(); }
                say(pool.map(x -> free(x), range(3)))
                """, "[1, 2, 3]");
    }

    @Test
    void instancesOfARedefinedRecordStillTravel() {
        typing("""
                record P(int a) {}
                Object held = List.of(new P(1), new P(2));
                String twice(Object o) { return o + "" + o; }
                say(pool.map(p -> twice(p), (List<?>) held))
                record P(int a, int b) {}
                say(pool.map(p -> twice(p), List.of(new P(1, 2))))
                String tried() { try { return "" + pool.map(p -> twice(p), (List<?>) held); } catch (PoolException e) { return e.getMessage(); } }
                say(tried())
                """, "[P[a=1]P[a=1], P[a=2]P[a=2]]", "[P[a=1, b=2]P[a=1, b=2]]", "[P[a=1]P[a=1], P[a=2]P[a=2]]");
    }
}
