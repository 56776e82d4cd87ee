package dev.lido.shell;

import static dev.lido.Args.args;
import static dev.lido.Range.range;
import static dev.lido.shell.Magics.apply;
import static dev.lido.shell.Magics.applyAsync;
import static dev.lido.shell.Magics.map;
import static dev.lido.shell.Magics.mapAsync;
import static dev.lido.shell.Magics.mapOutcomes;
import static dev.lido.shell.Magics.pool;
import static dev.lido.shell.Magics.results;
import static dev.lido.shell.Magics.starmap;
import static dev.lido.shell.Magics.watch;
import static dev.lido.shell.Magics.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.PoolState;
import dev.lido.TaskFailedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The magics on real workers. */
@Timeout(120)
class MagicsIT {

    @BeforeAll
    static void aPoolOfTheSession() {
        pool(2);
    }

    @AfterAll
    static void end() {
        pool().terminate();
    }

    @Test
    void callsRunOnTheSessionsPool() {
        assertEquals(List.of(0, 1, 4), map(x -> x * x, range(0, 3)));
        assertEquals(List.of(6), starmap((x, y) -> x * y, List.of(args(2, 3))));
        int sum = apply((x, y) -> x + y, 1, 2);
        assertEquals(3, sum);
        assertEquals(
                2,
                mapOutcomes(x -> 1 / x, range(0, 3)).stream()
                        .filter(o -> o.succeeded())
                        .count());
        assertThrowsTaskFailed();
        assertEquals(2, workers().size());
        assertTrue(results().size() >= 4, results().toString());
    }

    private static void assertThrowsTaskFailed() {
        Assertions.assertThrows(TaskFailedException.class, () -> map(x -> 1 / x, range(0, 3)));
    }

    @Test
    void aNewPoolTakesTheOldOnesPlace() {
        Pool old = pool();
        Pool chosen = pool(1);
        assertSame(chosen, pool());
        assertEquals(PoolState.CLOSED, old.status().state());
        chosen.terminate();
        assertNotSame(chosen, pool());
        assertEquals(PoolState.RUNNING, pool(2).status().state());
    }

    @Test
    void watchWaitsAndTellsOfSuccessAndFailure() {
        AsyncResult<List<Integer>> good = mapAsync(x -> x, range(0, 10), o -> o.name("good"));
        AsyncResult<Integer> bad = applyAsync(x -> 1 / x, 0, o -> o.name("bad"));
        String told = printed(() -> watch(good, bad));
        assertTrue(good.ready() && bad.ready());
        assertTrue(told.contains("good: done, 10/10 (100%)"), told);
        assertTrue(told.contains("bad: failed, 1/1 (100%), 1 failed"), told);
    }

    @Test
    void watchWithoutArgumentsWaitsForAll() {
        AsyncResult<List<Integer>> result = mapAsync(x -> x, range(0, 1_000));
        printed(() -> watch());
        assertTrue(result.await(Duration.ofSeconds(10)));
        assertEquals("no unfinished jobs", printed(() -> watch()).strip());
    }

    @Test
    void anInterruptedWatchLeavesTheJobsAlone() throws InterruptedException {
        AsyncResult<Void> slow = applyAsync(() -> Thread.sleep(60_000));
        var watching = new Thread(() -> watch(slow));
        watching.start();
        watching.interrupt();
        watching.join();
        assertTrue(!slow.ready());
        assertTrue(slow.cancel());
    }

    private static String printed(Runnable action) {
        PrintStream out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
