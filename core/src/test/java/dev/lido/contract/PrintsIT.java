package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.TaskCancelledException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tasks print is shown in order and within bounds, and holds up nobody but them. {@link WorkersIT} has the ordinary cases. */
@Timeout(60)
class PrintsIT extends SharedPoolFixture {

    private static final int FLOOD_LINES = 100_000;

    /** A line of 999 characters with its mark and its end. */
    private static final long LINE = 999L + "[w1] ".length() + 1;

    @TempDir
    Path directory;

    @Test
    void aFloodIsShownUpToItsLimitAndItsEndIsKept() {
        try (var seen = SeenPrints.install(line -> {})) {
            AsyncResult<Void> flood =
                    pool.forEachAsync(x -> Tasks.flood(FLOOD_LINES), Range.range(1), o -> o.name("flood"));
            flood.get();
            int shown = (int) (1_000_000 / LINE);
            List<String> lines = seen.ofWorkers();
            assertEquals(shown, lines.size());
            for (int i = 0; i < shown; i++) {
                assertTrue(lines.get(i).matches("\\[w\\d+\\] line 0*" + i + " x+"), lines.get(i));
            }
            assertEquals(
                    List.of(
                            "[lido] flood has printed %,d characters, and the rest is not shown; output() keeps the last 100,000"
                                    .formatted(shown * LINE),
                            "[lido] flood has printed %,d characters, and %,d of them were not shown; output() keeps the last 100,000"
                                    .formatted(FLOOD_LINES * LINE, (FLOOD_LINES - shown) * LINE)),
                    seen.notes());
            List<String> kept = flood.output().lines().toList();
            assertTrue(kept.get(0).endsWith("characters before this are gone)"), kept.get(0));
            assertTrue(kept.get(kept.size() - 1).contains("line 000099999"), kept.get(kept.size() - 1));
            assertTrue(
                    flood.output().length() >= 100_000 - LINE && flood.output().length() < 210_000);
        }
    }

    @Test
    void aFloodOfPrintsSlowsTheTaskThatPrintsAndNoOther() throws Exception {
        try (var seen = SeenPrints.install(line -> {})) {
            Path quiet = directory.resolve("quiet");
            AsyncResult<Void> waiter = pool.applyAsync(() -> Tasks.awaitFile(quiet));
            Duration without = Await.timed(PrintsIT::otherJob);
            Tasks.touch(quiet);
            waiter.get();

            Path stop = directory.resolve("stop");
            AsyncResult<Integer> flood = pool.applyAsync(() -> Tasks.floodUntil(stop, FLOOD_LINES));
            Await.until(() -> !seen.notes().isEmpty());
            Duration with = Await.timed(PrintsIT::otherJob);
            assertFalse(flood.ready());
            Tasks.touch(stop);
            Duration took = Await.timed(flood::get);
            System.out.printf(
                    "A job beside a flood of %,d kB: %d ms, without %d ms; the flood ended after %d ms more%n",
                    flood.get(), with.toMillis(), without.toMillis(), took.toMillis());
            assertTrue(with.compareTo(without.multipliedBy(3).plusSeconds(1)) < 0, with + " against " + without);
        }
    }

    /** Many small messages to one worker, since the other is busy. */
    private static void otherJob() {
        assertEquals(Range.range(500), pool.map(x -> x, Range.range(500), 1));
        assertEquals(
                Range.range(100),
                pool.map(
                        x -> {
                            LockSupport.parkNanos(2_000_000);
                            return x;
                        },
                        Range.range(100),
                        1));
    }

    @Test
    void allThatAnItemPrintedIsShownInOrderBeforeItsCallReturnsThoughThatTakesTime() {
        try (var seen = SeenPrints.install(line -> LockSupport.parkNanos(5_000_000))) {
            pool.forEach(
                    x -> {
                        for (int i = 0; i < 300; i++) {
                            (i % 2 == 0 ? System.out : System.err).println(i);
                        }
                    },
                    Range.range(1));
            List<String> numbers = seen.lines().stream()
                    .map(line -> line.replaceFirst(".* ", ""))
                    .toList();
            assertEquals(IntStream.range(0, 300).mapToObj(i -> "" + i).toList(), numbers);
        }
    }

    @Test
    void aSessionThatTakesNoLinesHoldsUpNoResultForLong() throws Exception {
        var never = new CountDownLatch(1);
        Pool own = Pool.of(2);
        try (var seen = SeenPrints.install(line -> awaitOpen(never))) {
            Path go = directory.resolve("go");
            AsyncResult<Void> flood = own.applyAsync(() -> {
                Tasks.flood(FLOOD_LINES);
                Tasks.awaitFile(go);
            });
            Await.until(() -> flood.output().contains("line 000099999"));
            assertEquals(Range.range(500), own.map(x -> x, Range.range(500), 1));
            int result = own.apply(() -> {
                System.out.println("a line that nobody takes");
                return 1;
            });
            assertEquals(1, result);
            Tasks.touch(go);
            flood.get(Duration.ofSeconds(10));
            assertEquals(List.of(), seen.lines());

            Path stop = directory.resolve("stop");
            AsyncResult<Integer> endless = own.applyAsync(() -> Tasks.floodUntil(stop, 1));
            Await.until(() -> !endless.output().isEmpty());
            Duration took = Await.timed(() -> {
                own.terminate();
                own.join(Duration.ofSeconds(10));
            });
            assertTrue(endless.ready());
            System.out.println("terminate and join, nobody taking lines: " + took.toMillis() + " ms");
            assertTrue(took.toMillis() < 5_000, took.toString());
        } finally {
            never.countDown();
            own.terminate();
        }
    }

    private static void awaitOpen(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                // a terminal takes no notice either
            }
        }
    }

    @Test
    void closeWaitsForLinesThatAreShownAndNotForThoseThatAreNot() throws Exception {
        var never = new CountDownLatch(1);
        try (var seen = SeenPrints.install(line -> awaitOpen(never))) {
            Duration took = Await.timed(() -> {
                try (Pool own = Pool.of(1)) {
                    var unused = own.applyAsync(() -> System.out.println("late"));
                }
            });
            assertTrue(took.toMillis() < 10_000, took.toString());
            never.countDown();
            Await.until(() -> seen.lines().size() == 1);
        }
    }

    @Test
    void whatIsPrintedAfterACancellationStaysWithItsJob() throws Exception {
        try (var seen = SeenPrints.install(line -> {})) {
            Path running = directory.resolve("running");
            AsyncResult<Void> result = pool.applyAsync(() -> {
                try {
                    Tasks.runForEver(running);
                } finally {
                    System.out.println("interrupted");
                }
            });
            Await.until(() -> Files.exists(running));
            assertTrue(result.cancel());
            assertThrows(TaskCancelledException.class, result::get);
            Await.until(() -> result.output().contains("interrupted"));
            Await.until(() -> seen.lines().size() == 1);
        }
    }

    @Test
    void whatAThreadPrintsThatAnItemLeftBehindStaysWithItsJob() throws Exception {
        try (var seen = SeenPrints.install(line -> {})) {
            Path go = directory.resolve("go");
            AsyncResult<Void> result = pool.applyAsync(() -> {
                Thread late = new Thread(() -> {
                    try {
                        Tasks.awaitFile(go);
                        System.out.println("late");
                    } catch (InterruptedException ended) {
                        // the worker ends
                    }
                });
                late.setDaemon(true);
                late.start();
            });
            result.get();
            Tasks.touch(go);
            Await.until(() -> result.output().endsWith("] late\n"));
            Await.until(() -> seen.lines().size() == 1);
        }
    }

    @Test
    void nativeOutputIsBoundToo() {
        try (var seen = SeenPrints.install(line -> {})) {
            AsyncResult<Void> result = pool.applyAsync(() -> {
                new ProcessBuilder("sh", "-c", "yes native | head -n 1000000")
                        .inheritIO()
                        .start()
                        .waitFor();
            });
            result.get();
            assertTrue(seen.ofWorkers().stream().allMatch(line -> line.matches("\\[w\\d+\\] native")));
            assertTrue(seen.characters() < 1_001_000, "shown " + seen.characters());
            assertEquals(2, seen.notes().size(), seen.notes().toString());
            Await.until(() -> result.output().endsWith("] native\n"));
        }
    }

    @Test
    void thePropertySaysHowMuchIsShown() {
        System.setProperty("lido.prints", "30");
        try (var seen = SeenPrints.install(line -> {})) {
            AsyncResult<Void> result =
                    pool.forEachAsync(x -> System.out.println("a line that is long " + x), Range.range(3), 3);
            result.get();
            assertEquals(1, seen.ofWorkers().size());
            assertEquals(2, seen.notes().size(), seen.notes().toString());
            assertEquals(3, result.output().lines().count());
        } finally {
            System.clearProperty("lido.prints");
        }
    }

    @Test
    void linesOfManyWorkersAndManyJobsAreAllShown() throws Exception {
        try (var seen = SeenPrints.install(line -> {})) {
            List<AsyncResult<Void>> results = new ArrayList<>();
            for (int job = 0; job < 20; job++) {
                String name = "job" + job;
                results.add(pool.forEachAsync(
                        x -> {
                            System.out.println(name + " out " + x);
                            System.err.println(name + " err " + x);
                        },
                        Range.range(50),
                        1));
            }
            for (AsyncResult<Void> result : results) {
                result.get(Duration.ofSeconds(30));
                assertEquals(100, result.output().lines().count());
            }
            assertEquals(2_000, seen.lines().stream().distinct().count());
        }
    }
}
