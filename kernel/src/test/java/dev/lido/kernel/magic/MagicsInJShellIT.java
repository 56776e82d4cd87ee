package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cells with magics, as a notebook would run them: in a JShell, with a pool of real workers. */
@Timeout(120)
class MagicsInJShellIT {

    private static NotebookShell shell;

    @BeforeAll
    static void open() {
        shell = new NotebookShell();
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @Test
    void mapGivesAListThatKnowsItsType() {
        assertEquals("[0, 1, 4, 9]", shell.cell("%map x -> x * x range(0, 4)"));
        assertEquals(
                "[0, 2, 4]",
                shell.cell("%%map x : range(0, 3) --as doubled --chunksize 1 --timeout 50s\n2 * x // twice"));
        assertEquals("List<Integer>", shell.type("doubled"));
        assertEquals(
                "4", shell.cell("int last = doubled.get(2) % 5\n%map s -> s.length() List.of(\"a\", \"b c\")\nlast"));
    }

    @Test
    void magicsSeeWhatTheSessionHasDefined() {
        shell.cell("int offset = 10;\nint shifted(int x) { return x + offset; }\nimport java.math.BigInteger;");
        assertEquals("[10, 11]", shell.cell("%map this::shifted range(0, 2)"));
        assertEquals(
                "[11, 12]",
                shell.cell("%%map x : new int[] {1, 2}\nint y = shifted(x);\nreturn BigInteger.valueOf(y);"));
        assertEquals("42", shell.cell("%apply shifted(32)"));
        assertEquals("13", shell.cell("%apply this::shifted 3"));
    }

    @Test
    void theOtherCallsGiveWhatThePoolGives() {
        assertEquals("[6, 20]", shell.cell("%starmap (x, y) -> x * y List.of(args(2, 3), args(4, 5))"));
        assertEquals(
                "3",
                shell.cell(
                        "int sum = 0;\nvar it = %imap x -> x range(0, 3) --buffersize 2\nfor (int x : it) { sum += x; }\nsum"));
        assertEquals(
                "6", shell.cell("%imap_unordered x -> x * 2 range(0, 3) --as un\nun.stream().mapToInt(x -> x).sum()"));
    }

    @Test
    void anAsyncResultIsNamedAwaitedAndAskedFor() {
        shell.cell("%map --async --as later x -> 6 / x List.of(1, 0, 2)");
        assertEquals("AsyncResult<List<Integer>>", shell.type("later"));
        assertTrue(shell.cell("%wait later").contains("later"));
        assertTrue(shell.cell("%errors later").contains("by zero"));
        assertTrue(shell.cell("%results").contains("later"));
        assertThrows(IllegalStateException.class, () -> shell.cell("%result later"));
        assertEquals("[1]", shell.cell("%map --async x -> x List.of(1) --as fine\n%result fine"));
        shell.cell("%cancel fine");
        assertTrue(shell.outlet.printed().contains("fine had ended before"));
    }

    @Test
    void aNewPoolReplacesTheOneBefore() {
        shell.cell("var before = pool;");
        assertTrue(shell.cell("%pool 1 --heap 64m --init x -> System.setProperty(\"k\", x) \"v\"")
                .startsWith("Pool["));
        assertEquals("\"v\"", shell.cell("%apply System.getProperty(\"k\")"));
        assertEquals("true", shell.cell("before.status().state() != PoolState.RUNNING"));
        assertTrue(shell.cell("%pool").contains("running"));
        assertEquals("\"v\"", shell.cell("%pool restart\n%apply System.getProperty(\"k\")"));
        shell.cell("%pool 2");
    }

    @Test
    void aPoolThatWasThereFromTheStartIsRestartedWithTheEnvironmentThatWasSetSince() {
        shell.cell("pool.terminate();\npool = Pool.of(1);\n%env LIDO_SINCE=set");
        assertEquals("\"set\"", shell.cell("%pool restart\n%apply System.getenv(\"LIDO_SINCE\")"));
        assertEquals("3", shell.cell("%pool 1 --context threads\n%apply 3"), "threads take no environment");
        assertEquals(
                "3",
                shell.cell(
                        "pool.terminate();\npool = Pool.builder().context(Context.serial()).open();\n%pool restart\n%apply 3"));
        shell.cell("%pool 2");
    }

    @Test
    void timeGivesTheValueAndTellsTheTime() {
        assertEquals("3", shell.cell("%time 1 + 2"));
        assertTrue(shell.outlet.printed().startsWith("wall "));
        shell.cell("%time System.out.flush()");
        assertEquals("8", shell.cell("%%time\nint timed = 4;\n// so\ntimed * 2 // end"));
        assertTrue(shell.outlet.printed().contains("wall "));
        shell.cell("%%time\nint again = timed;\nint more = again");
        assertEquals("4", shell.cell("more"));
        assertTrue(shell.outlet.printed().contains("wall "));
        shell.cell("%%time\nvoid g() { }\nfor (int i = 0; i < 2; i++) { g(); }");
        assertTrue(shell.outlet.printed().contains("wall "));
        shell.cell("%timeit --loops 10 --runs 2 Math.sqrt(2)\n%timeit --loops 1 --runs 1 g()");
        assertTrue(shell.outlet
                .printed()
                .matches("(?s).* per loop \\(mean .* of 2 runs, 10 loops each\\).* of 1 run, 1 loop each\\)\\s*"));
    }

    @Test
    void theSessionIsListed() {
        shell.cell("String listed = \"here\";\n%who");
        assertTrue(shell.outlet.printed().contains("listed"));
        shell.cell("%lsmagic\n%help map\n%map --help\n%help");
        String told = shell.outlet.printed();
        assertTrue(told.contains("%%starmap") && told.contains("--chunksize N"), told);
    }

    @Test
    void cellsThatAreNotJavaAreShownRunAndWritten(@TempDir Path dir) throws Exception {
        shell.outlet.shown.clear();
        shell.cell("%%html\n<b>\"bold\" \\ %d</b>");
        assertEquals("<b>\"bold\" \\ %d</b>", shell.outlet.shown.get(0).data().get("text/html"));
        shell.cell("%env LIDO_TEST=set\n%sh echo $LIDO_TEST it\\'s");
        assertEquals("set it's\n", shell.outlet.printed());
        var failed = assertThrows(IllegalStateException.class, () -> shell.cell("%%sh\nexit 3"));
        assertTrue(failed.getMessage().contains("ScriptFailed: the script ended with exit code 3"), failed.toString());
        shell.cell("%%sh --no-fail\nexit 3");
        assertTrue(shell.outlet.printed().contains("!exit code 3"));
        Path file = dir.resolve("a b.txt");
        shell.cell("%%writefile '" + file + "'\none");
        shell.cell("%%writefile -a '" + file + "'\n  two\n");
        assertEquals("one\n  two\n", Files.readString(file));
    }

    @Test
    void aFileIsLoadedAsIfTyped(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("code.jsh");
        Files.writeString(
                file,
                "// it's\nint loaded = 7; /* two */\nString text = \"\"\"\n  a\n   \"b\"\n  \"\"\";\nint sq(int x) {\n return x * x; }\n");
        assertEquals("\"a\\n \\\"b\\\"\\n\"", shell.cell("%load " + file + "\ntext"));
        assertEquals("49", shell.cell("sq(loaded)"));
    }

    @Test
    void settingsAreDefaultsOfTheCalls() {
        try {
            shell.cell("%config lido.chunksize=2 lido.progress_after=1.5\n%config");
            assertTrue(shell.outlet.printed().contains("lido.progress_after  1.5"));
            assertEquals("[1, 2]", shell.cell("%map x -> x + 1 range(0, 2)"));
        } finally {
            shell.cell("%config lido.chunksize= lido.progress_after=");
        }
    }
}
