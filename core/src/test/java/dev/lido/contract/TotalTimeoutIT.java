package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.JobState;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.TaskTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A call with a limit for the whole of it: what is done counts, what is not is stopped, and the error says how much that was. */
@Timeout(30)
class TotalTimeoutIT extends SharedPoolFixture {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** For items in threads of this JVM. */
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @TempDir
    Path directory;

    @BeforeEach
    void theWorkersAreThere() {
        assertEquals(
                Range.range(8),
                pool.map(
                        x -> {
                            boolean unused = NEVER.await(1, TimeUnit.MILLISECONDS);
                            return x;
                        },
                        Range.range(8),
                        1));
    }

    private static void says(TaskTimeoutException error, String pattern) {
        assertTrue(error.getMessage().matches(pattern), error.getMessage());
    }

    /** From the third item on they never end; the workers' processes are noted. */
    private static int getStuck(Path directory, int x) throws Exception {
        if (x >= 2) {
            Tasks.runForEver(directory.resolve("" + Tasks.pid()));
        }
        return x;
    }

    @Test
    void mapFailsWithTheCountOfWhatWasDoneAndItsItemsAreStopped() {
        Path d = directory;
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> getStuck(d, x), Range.range(9), o -> o.chunksize(1)
                .totalTimeout(LIMIT)
                .name("long"));
        var late = assertThrows(TaskTimeoutException.class, () -> result.get(LONG));
        says(late, "long was stopped after 1 s, its total limit, with 2 of 9 items done; see o\\.totalTimeout.*");
        assertEquals("long", late.job());
        assertEquals(-1, late.index());
        assertEquals("", late.argument());
        assertEquals(JobState.FAILED, result.status().state());
        Await.until(() -> pool.status().workers().stream().allMatch(worker -> worker.item() < 0));
    }

    @Test
    void itemsThatIgnoreTheirInterruptLoseTheirWorker() {
        Path deaf = directory.resolve("deaf");
        assertThrows(
                TaskTimeoutException.class,
                () -> pool.map(Tasks::runDeaf, List.of(deaf, deaf), o -> o.totalTimeout(LIMIT)));
        assertTrue(Files.exists(deaf)); // and the fixture's next call needs workers
    }

    @Test
    void everyUnfinishedItemHasThatOutcomeWhetherItRanOrNot() {
        Path d = directory;
        AsyncResult<List<Outcome<Integer>>> result =
                pool.mapOutcomesAsync(x -> getStuck(d, x), Range.range(600), o -> o.chunksize(1)
                        .totalTimeout(LIMIT)
                        .name("long"));
        List<Outcome<Integer>> outcomes = result.get(LONG);
        assertEquals(
                Range.range(600), outcomes.stream().map(o -> (int) o.index()).toList());
        assertEquals(
                List.of(0, 1), outcomes.stream().limit(2).map(Outcome::value).toList());
        for (Outcome<Integer> outcome : outcomes.subList(2, 600)) {
            var late = assertInstanceOf(TaskTimeoutException.class, outcome.error());
            assertEquals(outcome.index(), late.index());
            assertEquals("" + outcome.index(), outcome.argument());
        }
        says(
                (TaskTimeoutException) outcomes.get(599).error(),
                "long: item 599 \\(599\\) had not ended after 1 s, the job's total limit, with 2 of 600 items done;.*");
        assertEquals(598, result.errors().size());
        assertEquals(JobState.SUCCEEDED, result.status().state());
        assertEquals(600, result.progress().done());
    }

    @Test
    void lazyCallsGiveWhatIsReadyAndThenThrowIt() {
        Path d = directory;
        for (boolean ordered : new boolean[] {true, false}) {
            ResultIterator<Integer> results = ordered
                    ? pool.imap(x -> getStuck(d, x), Range.range(9), o -> o.totalTimeout(LIMIT)
                            .name("long"))
                    : pool.imapUnordered(x -> getStuck(d, x), Range.range(9), o -> o.totalTimeout(LIMIT)
                            .name("long"));
            int sum = results.next(LONG) + results.next(LONG);
            assertEquals(1, sum);
            assertTrue(results.hasNext());
            var late = assertThrows(TaskTimeoutException.class, () -> results.next(LONG));
            says(late, "long was stopped after 1 s, its total limit, with 2 of 9 items done;.*");
            assertFalse(results.hasNext());
        }
    }

    @Test
    void aLazyInputThatNeverGivesItsNextItemIsLeft() throws Exception {
        var interrupted = new CountDownLatch(1);
        Iterable<Integer> stuck = () -> Stream.generate(() -> {
                    try {
                        NEVER.await();
                    } catch (InterruptedException stopped) {
                        interrupted.countDown();
                        Thread.currentThread().interrupt();
                    }
                    return 1;
                })
                .iterator();
        try (ResultIterator<Integer> results = pool.imap(x -> x, stuck, o -> o.totalTimeout(LIMIT))) {
            var late = assertThrows(TaskTimeoutException.class, () -> results.next(LONG));
            says(late, "imap-\\d+ was stopped after 1 s, its total limit, with 0 items done;.*");
            interrupted.await();
        }
    }

    @Test
    void applyFailsAndTellsItsErrorCallback() {
        Path d = directory;
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        AsyncResult<Integer> result = pool.applyAsync(
                x -> getStuck(d, x), 5, o -> o.totalTimeout(LIMIT).errorCallback(told::add));
        var late = assertThrows(TaskTimeoutException.class, () -> result.get(LONG));
        says(late, "applyAsync-\\d+ was stopped after 1 s, its total limit, with 0 of 1 items done;.*");
        assertEquals(
                List.of(TaskTimeoutException.class),
                told.stream().map(Object::getClass).toList());
    }

    @Test
    void aCallThatEndsInTimeKnowsNothingOfIt() {
        assertEquals(Range.range(50), pool.map(x -> x, Range.range(50), o -> o.totalTimeout(LONG)));
        assertNull(pool.forEachAsync(x -> {}, Range.range(5), o -> o.totalTimeout(Duration.ofDays(365_000_000)))
                .get(LONG));
    }

    @Test
    void manyCallsShareOneThreadForTheirLimits() {
        Path d = directory;
        List<AsyncResult<Integer>> results = Range.range(20).stream()
                .map(i -> pool.applyAsync(x -> getStuck(d, x), i + 2, o -> o.totalTimeout(LIMIT)))
                .toList();
        assertTrue(alarmThreads() == 1, "threads: " + alarmThreads());
        for (AsyncResult<Integer> result : results) {
            assertThrows(TaskTimeoutException.class, () -> result.get(LONG));
        }
    }

    private static long alarmThreads() {
        String name = "lido-" + pool.status().name() + "-alarms";
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(thread -> thread.startsWith(name))
                .count();
    }

    @Test
    void poolsOfThreadsAndSerialOnesHonourIt() {
        try (Pool threads =
                Pool.builder().processes(2).context(Context.threads()).open()) {
            assertThrows(
                    TaskTimeoutException.class,
                    () -> threads.forEach(x -> NEVER.await(), List.of(1, 2, 3), o -> o.totalTimeout(LIMIT)));
        }
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        try (Pool serial = Pool.builder().context(Context.serial()).open()) {
            assertThrows(
                    TaskTimeoutException.class,
                    () -> serial.forEach(
                            x -> {
                                ran.add(x);
                                boolean unused = NEVER.await(LIMIT.toMillis() + 300, TimeUnit.MILLISECONDS);
                            },
                            List.of(1, 2, 3),
                            o -> o.totalTimeout(LIMIT)));
        }
        assertEquals(
                List.of(1),
                List.copyOf(ran)); // an item in the caller's own thread is not stopped, but the next does not begin
    }
}
