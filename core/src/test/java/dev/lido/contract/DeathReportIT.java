package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.AsyncResult;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.WorkerLostException;
import dev.lido.spi.Death;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A death costs one item, and its error says why, in words and as data. */
@Timeout(60)
class DeathReportIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int LAST_LINES = 20;

    @TempDir
    Path directory;

    private static void says(WorkerLostException lost, String pattern) {
        assertTrue(lost.getMessage().matches("(?s).*" + pattern + ".*"), pattern + " in: " + lost.getMessage());
    }

    private static int die(String how) throws Exception {
        IntStream.rangeClosed(1, 30).forEach(i -> System.err.println("line " + i));
        if (how.startsWith("SIG")) {
            Tasks.signal(how.substring(3));
        }
        System.exit(Integer.parseInt(how));
        return 0;
    }

    private static WorkerLostException lost(String how) {
        return assertThrows(WorkerLostException.class, () -> pool.map(DeathReportIT::die, List.of(how)));
    }

    @Test
    void theExitCodeOrTheSignalIsNamedWithProcessItemAndArgument() {
        var exited = lost("17");
        says(exited, "item 0 \\(\"17\"\\) was lost: worker w\\d+ \\(pid \\d+\\) died of exit code 17");
        assertEquals("exit code 17", exited.death().cause());
        var killed = lost("SIGKILL");
        says(killed, "item 0 \\(\"SIGKILL\"\\) was lost: worker w\\d+ \\(pid \\d+\\) died of SIGKILL");
        assertEquals("SIGKILL", killed.death().cause());
        assertTrue(
                killed.getMessage().contains("(pid " + killed.death().worker().pid() + ")"), killed.getMessage());
        assertEquals("SIGABRT", cause("SIGABRT"));
        assertEquals("\"17\"", exited.argument());
        assertEquals(0, exited.index());
    }

    /** Its crash log, if it leaves one, is not what is looked for. */
    private static String cause(String signal) {
        Death death = lost(signal).death();
        if (death.crashLog() != null) {
            delete(death.crashLog());
        }
        return death.cause();
    }

    private static void delete(String file) {
        try {
            Files.delete(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theLastLinesOfItsErrorsAreKept() {
        var lost = lost("SIGKILL");
        List<String> last = IntStream.rangeClosed(31 - LAST_LINES, 30)
                .mapToObj(i -> "line " + i)
                .toList();
        assertEquals(last, lost.death().lastWords());
        says(lost, "its last words:\n    line 11\n.*line 30");
    }

    @Test
    void heapAndProcessAreThoseOfItsLastReport() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "the process's size is not told here");
        Death death = lost("SIGKILL").death();
        assertTrue(death.heapUsed() > 0, death.toString());
        assertTrue(death.resident() > 8 << 20 && death.resident() > death.heapUsed(), death.toString());
        says(lost("3"), "; heap at its last report: \\d+ MiB, its process: \\d+ MiB");
    }

    @Test
    void aCrashLogIsNamedAndOneOfWhichNobodyIsToldIsRemoved() throws Exception {
        var crashed = lost("SIGSEGV");
        says(crashed, "died of SIGSEGV.*; crash log: \\S+hs_err_pid\\d+\\.log");
        assertTrue(Files.deleteIfExists(Path.of(crashed.death().crashLog())), crashed.getMessage());
        assertNull(lost("SIGKILL").death().crashLog());
        long pid;
        try (Pool own = Pool.of(1)) {
            pid = own.apply(() -> Tasks.pid());
            new ProcessBuilder("kill", "-SEGV", Long.toString(pid)).start().waitFor();
            Await.gone(pid);
            assertEquals(3, own.<Integer>apply(() -> 3));
        }
        assertFalse(Files.exists(log(pid)));
    }

    private static Path log(long pid) {
        return Path.of(System.getProperty("java.io.tmpdir"), "lido-hs_err_pid" + pid + ".log");
    }

    /** One item kills each worker that runs it; its mates fail once each by themselves, and have that one retry left. */
    @Test
    void aPoisonItemDoesNotEatTheRetriesOfOthers() {
        Path d = directory;
        AsyncResult<List<Outcome<Integer>>> result = pool.mapOutcomesAsync(
                x -> x == 4 ? Tasks.halt(9) : wellAtTheSecondRun(d, x),
                Range.range(10),
                o -> o.chunksize(10).retries(1).retryIf(error -> error instanceof IOException));
        List<Outcome<Integer>> outcomes = result.get(LONG);
        for (Outcome<Integer> outcome : outcomes) {
            assertEquals(outcome.index() != 4, outcome.succeeded(), outcome.toString());
        }
        var lost = (WorkerLostException) outcomes.get(4).error();
        says(lost, "died of exit code 9 \\(and 1 more before it\\)");
    }

    private static int wellAtTheSecondRun(Path directory, int x) throws IOException {
        Path ran = directory.resolve("ran-" + x);
        if (Files.exists(ran)) {
            return x;
        }
        Tasks.touch(ran);
        throw new IOException("busy");
    }
}
