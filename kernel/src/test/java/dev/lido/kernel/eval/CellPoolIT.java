package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cells that use a pool of real workers: their code, data, variables and jars travel, and what fails there is told by cell and line. */
@Timeout(60)
class CellPoolIT {

    private static Cells cells;

    @BeforeAll
    static void open() throws CellException {
        cells = new Cells("import dev.lido.*;", "import static dev.lido.Range.range;");
        cells.run("var pool = Pool.of(2);");
    }

    @AfterAll
    static void close() throws CellException {
        cells.run("pool.terminate();");
        cells.close();
    }

    @AfterEach
    void thePoolStillWorks() throws CellException {
        assertEquals(List.of(2, 3), cells.value("pool.map(x -> x + 1, List.of(1, 2))"));
    }

    @Test
    void lambdasRecordsAndSessionVariablesTravel() throws Exception {
        assertEquals(List.of(0, 1, 4), cells.value("pool.map(x -> x * x, range(0, 3))"));
        assertEquals(
                "[P[a=1], P[a=2]]",
                cells.value("record P(int a) {}", "pool.map(x -> new P(x), List.of(1, 2))")
                        .toString());
        cells.run("int k = 7;", "int plus(int x) { return x + k; }");
        assertEquals(List.of(8, 9), cells.value("pool.map(x -> plus(x), List.of(1, 2))"));
        cells.run("k = 100;");
        assertEquals(List.of(101, 102), cells.value("pool.map(x -> plus(x), List.of(1, 2))"));
    }

    @Test
    void whatIsRedefinedTakesEffectWithTheNextCall() throws Exception {
        cells.run("int h(int x) { return x; }");
        assertEquals(List.of(1), cells.value("pool.map(x -> h(x), List.of(1))"));
        cells.run("int h(int x) { return -x; }");
        assertEquals(List.of(-1), cells.value("pool.map(x -> h(x), List.of(1))"));
    }

    @Test
    void codeTravelsAsItWasCompiled() throws Exception {
        String check =
                "new String(new Object() {}.getClass().getResourceAsStream(\"/\" + \"%s.class\").readAllBytes(), \"ISO-8859-1\")";
        cells.run("class Looped { int f() { int i = 0; while (i < 3) { i++; } return i; } }");
        String path = (String) cells.value("Looped.class.getName().replace('.', '/')");
        assertEquals(false, cells.value(check.formatted(path) + ".contains(\"StopCheck\")"));
    }

    @Test
    void aJarThatIsAddedLaterIsThereForWorkersOldAndNew(@TempDir Path directory) throws Exception {
        cells.session.addToClassPath(List.of(jar(directory)));
        assertEquals(
                List.of("Hello a"),
                cells.value("import hello.Greeting;", "pool.map(x -> new Greeting(x).text(), List.of(\"a\"))"));
        assertEquals(
                List.of("Hello b"),
                cells.value(
                        "try (var fresh = Pool.of(1)) { results = fresh.map(x -> new Greeting(x).text(), List.of(\"b\")); }"
                                        .replace("try", "List<String> results;\ntry")
                                + "\nresults"));
        assertTrue(cells.session.complete("new Greet", 9).all().stream()
                .anyMatch(each -> each.text().startsWith("Greeting")));
    }

    private static Path jar(Path directory) throws IOException {
        Path source = directory.resolve("Greeting.java");
        Files.writeString(
                source,
                "package hello; public record Greeting(String who) { public String text() { return \"Hello \" + who; } }");
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", directory.toString(), source.toString()));
        Path jar = directory.resolve("hello world.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("hello/Greeting.class"));
            out.write(Files.readAllBytes(directory.resolve("hello/Greeting.class")));
        }
        return jar;
    }

    @Test
    void theWorkersFramesAreTheCause() throws Exception {
        cells.run("int bad(int x) {", "  return 1 / x;", "}");
        String shown = cells.shown("List<Integer> xs = List.of(0);", "pool.map(x -> bad(x), xs)");
        int here = cells.number();
        assertTrue(shown.startsWith("dev.lido.TaskFailedException: "), shown);
        assertTrue(shown.endsWith("""
                          Cell In[%d], line 2
                                pool.map(x -> bad(x), xs)
                        Caused by: java.lang.ArithmeticException: / by zero
                          Cell In[%d], line 2, in bad
                                return 1 / x;
                          Cell In[%d], line 2, in a lambda
                                pool.map(x -> bad(x), xs)""".formatted(here, here - 1, here)), shown);
    }

    @Test
    void anInterruptedCellStopsItsItemsAndThePoolLives() throws Exception {
        cells.session.declare("me", Session.class.getName(), cells.session);
        CellException stopped = cells.failure(
                "new Thread(() -> { while (pool.status().workers().stream().noneMatch(w -> w.item() >= 0)) { } me.interrupt(); }).start();",
                "pool.map(x -> { while (true) { } }, range(0, 4))");
        assertEquals("Interrupted", stopped.name());
    }
}
