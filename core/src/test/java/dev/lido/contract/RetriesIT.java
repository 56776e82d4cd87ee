package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.ItemException;
import dev.lido.Outcome;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.TaskCancelledException;
import dev.lido.TaskFailedException;
import dev.lido.TaskTimeoutException;
import dev.lido.WorkerLostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Items that failed by an exception are run again where the call says so, among the same retries as lost ones. */
@Timeout(30)
class RetriesIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private static boolean isBusy(Throwable error) {
        return error instanceof IOException;
    }

    /** How often an item is run, this time included: each run leaves a file. */
    private static int run(Path directory, int item) throws IOException {
        int run = 1;
        while (Files.exists(directory.resolve(item + "-" + run))) {
            run++;
        }
        Tasks.touch(directory.resolve(item + "-" + run));
        return run;
    }

    private int runs(int item) {
        int runs = 0;
        while (Files.exists(directory.resolve(item + "-" + (runs + 1)))) {
            runs++;
        }
        return runs;
    }

    /** Odd items are well at the third run only. */
    private static int atTheThirdRun(Path directory, int item) throws IOException {
        if (item % 2 == 1 && run(directory, item) < 3) {
            throw new IOException("busy");
        }
        return item;
    }

    private static void says(Throwable error, String pattern) {
        assertTrue(error.getMessage().matches("(?s)" + pattern), error.getMessage());
    }

    @Test
    void mapRunsItemsAgainThatFailedSoAndNoOthers() {
        Path d = directory;
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> atTheThirdRun(d, x), Range.range(6), o -> o.chunksize(3)
                .retries(2)
                .retryIf(RetriesIT::isBusy));
        assertEquals(Range.range(6), result.get(LONG));
        assertEquals(6, result.status().retried());
        assertEquals(List.of(3, 3, 3), List.of(runs(1), runs(3), runs(5)));
    }

    @Test
    void imapAndApplyDoSoToo() {
        Path d = directory;
        List<Integer> seen = new ArrayList<>();
        for (int x : pool.imap(
                x -> atTheThirdRun(d, x), Range.range(4), o -> o.retries(2).retryIf(RetriesIT::isBusy))) {
            seen.add(x);
        }
        assertEquals(Range.range(4), seen);
        AsyncResult<Integer> one =
                pool.applyAsync(x -> atTheThirdRun(d, x), 5, o -> o.retries(2).retryIf(RetriesIT::isBusy));
        assertEquals(5, one.get(LONG));
    }

    @Test
    void anItemThatNeverGetsWellFailsWithItsLastErrorAndTheCountOfItsRuns() {
        Path d = directory;
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(
                x -> {
                    throw new IOException("run " + run(d, x));
                },
                List.of(0, 1),
                o -> o.retries(2).retryIf(RetriesIT::isBusy).name("sick"));
        for (int i = 0; i < 2; i++) {
            var failed =
                    assertInstanceOf(TaskFailedException.class, outcomes.get(i).error());
            says(
                    failed,
                    "sick: item " + i + " \\(" + i
                            + "\\), run 3 times with 3 failures, failed in w.*IOException: run 3");
            assertEquals("run 3", failed.getCause().getMessage());
            assertEquals(3, runs(i));
        }
    }

    @Test
    void otherExceptionsAndCallsWithoutTheOptionAreRunOnce() {
        Path d = directory;
        var other = assertThrows(
                TaskFailedException.class,
                () -> pool.map(
                        x -> 1 / (run(d, x) - 1), List.of(7), o -> o.retries(2).retryIf(RetriesIT::isBusy)));
        says(other, "map-\\d+: item 0 \\(7\\) failed in .*by zero");
        assertThrows(
                TaskFailedException.class, () -> pool.map(x -> atTheThirdRun(d, x), List.of(9), o -> o.retries(2)));
        assertEquals(List.of(1, 1), List.of(runs(7), runs(9)));
    }

    @Test
    void lostWorkersAndExceptionsShareTheirRetriesAndAreToldApart() {
        Path d = directory;
        var failed = assertThrows(
                TaskFailedException.class,
                () -> pool.map(
                        x -> diesAt(d, x, 1), List.of(3), o -> o.retries(2).retryIf(RetriesIT::isBusy)));
        says(failed, ".*, run 3 times with 2 failures and 1 lost worker, failed in .*");
        var lost = assertThrows(
                WorkerLostException.class,
                () -> pool.map(
                        x -> diesAt(d, x, 3), List.of(4), o -> o.retries(2).retryIf(RetriesIT::isBusy)));
        says(lost, ".*, run 3 times with 2 failures and 1 lost worker, was lost: .*");
        assertEquals(List.of(3, 3), List.of(runs(3), runs(4)));
    }

    private static int diesAt(Path directory, int item, int fatal) throws IOException {
        if (run(directory, item) == fatal) {
            return Tasks.halt(7);
        }
        throw new IOException("busy");
    }

    @Test
    void theTestIsGivenTheTimeOutOfAnItemToo() {
        Path d = directory;
        List<Integer> results = pool.map(
                x -> {
                    if (run(d, x) == 1) {
                        new CountDownLatch(1).await();
                    }
                    return x;
                },
                List.of(8),
                o -> o.timeout(Duration.ofSeconds(1)).retries(3).retryIf(e -> e instanceof TaskTimeoutException));
        assertEquals(List.of(8), results);
    }

    @Test
    void aTestThatThrowsFailsItsItemAndHangsOnTheError() {
        Path d = directory;
        var broken = new IllegalStateException("test");
        Predicate<Throwable> test = error -> {
            throw broken;
        };
        var one = assertThrows(
                TaskFailedException.class,
                () -> pool.map(x -> atTheThirdRun(d, x), Range.range(2), o -> o.retries(2)
                        .retryIf(test)));
        assertSame(broken, one.getSuppressed()[0]);
        try (ResultIterator<Integer> lazy = pool.imap(
                x -> atTheThirdRun(d, x), List.of(3, 4), o -> o.retries(2).retryIf(test))) {
            var failed = assertThrows(TaskFailedException.class, () -> lazy.next(LONG));
            assertSame(broken, failed.getSuppressed()[0]);
            assertEquals(4, lazy.next(LONG));
        }
        assertEquals(List.of(1, 1), List.of(runs(1), runs(3)));
    }

    @Test
    void theTestRunsHereAndMayTakeItsTimeWithoutKeepingOtherCalls() throws Exception {
        Path d = directory;
        var go = new CountDownLatch(1);
        Queue<Thread> asked = new ConcurrentLinkedQueue<>();
        AsyncResult<List<Integer>> slow = pool.mapAsync(
                x -> atTheThirdRun(d, x), List.of(1), o -> o.retries(2).retryIf(error -> {
                    asked.add(Thread.currentThread());
                    return awaits(go);
                }));
        Await.until(() -> !asked.isEmpty());
        assertEquals(List.of(0, 2), pool.map(x -> atTheThirdRun(d, x), List.of(0, 2)));
        assertFalse(slow.await(Duration.ofMillis(1)));
        go.countDown();
        assertEquals(List.of(1), slow.get(LONG));
        assertTrue(asked.stream().noneMatch(thread -> thread.getName().contains("alarms")), asked.toString());
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Test
    void anItemThatWaitsForItsRetryKeepsNoWorker() {
        Path d = directory;
        AsyncResult<List<Integer>> waiting =
                pool.mapAsync(x -> atTheThirdRun(d, x), List.of(21, 23, 25, 27), o -> o.retries(2)
                        .retryIf(RetriesIT::isBusy)
                        .retryDelay(Duration.ofMinutes(1)));
        Await.until(() -> runs(27) > 0);
        assertEquals(List.of(5), pool.map(x -> x, List.of(5), o -> o.totalTimeout(LONG)));
        assertTrue(waiting.cancel());
    }

    @Test
    void retriesWaitTwiceAsLongEachTime() throws Exception {
        Path d = directory;
        long begin = System.nanoTime();
        AsyncResult<List<Long>> result = pool.mapAsync(
                x -> {
                    if (run(d, x) < 4) {
                        throw new IOException("busy");
                    }
                    return Tasks.pid();
                },
                List.of(0, 1, 2, 3),
                o -> o.retries(3).retryIf(RetriesIT::isBusy).retryDelay(Duration.ofMillis(200)));
        assertEquals(4, result.get(LONG).size());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.toMillis() >= 200 + 400 + 800, took.toString());
    }

    @Test
    void lostItemsWaitTooAndACancelledCallForgetsThem() {
        Path d = directory;
        long begin = System.nanoTime();
        assertThrows(
                WorkerLostException.class,
                () -> pool.map(Tasks::halt, List.of(2), o -> o.retries(1).retryDelay(Duration.ofSeconds(1))));
        assertTrue(System.nanoTime() - begin >= 1_000_000_000L);
        AsyncResult<List<Integer>> waiting = pool.mapAsync(x -> atTheThirdRun(d, x), List.of(11), o -> o.retries(2)
                .retryIf(RetriesIT::isBusy)
                .retryDelay(Duration.ofMinutes(1)));
        Await.until(() -> waiting.status().retried() == 1);
        waiting.cancel();
        assertThrows(TaskCancelledException.class, () -> waiting.get(LONG));
        assertEquals(1, runs(11));
    }

    @Test
    void theWholeCallsLimitHoldsForItemsThatWaitForTheirNextRun() {
        Path d = directory;
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(x -> atTheThirdRun(d, x), Range.range(2), o -> o.retries(2)
                .retryIf(RetriesIT::isBusy)
                .retryDelay(Duration.ofMinutes(1))
                .totalTimeout(Duration.ofSeconds(1)));
        assertEquals(0, outcomes.get(0).value());
        ItemException late =
                assertInstanceOf(TaskTimeoutException.class, outcomes.get(1).error());
        assertEquals(1, late.index());
    }
}
