package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.PoolException;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever stops a call stops its items in the workers, within a second, and those that wait never begin. */
@Timeout(30)
class StoppedWorkIT extends SharedPoolFixture {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int ITEMS = 200;

    @TempDir
    Path directory;

    /** What a worker keeps from one item to the next. */
    private static long kept;

    /** The ways to stop a call. */
    enum Way {
        CANCEL {
            @Override
            Runnable begin(Path d, boolean deaf) {
                return pool.mapAsync(x -> work(d, deaf), Range.range(ITEMS), 1)::cancel;
            }
        },
        FUTURE {
            @Override
            Runnable begin(Path d, boolean deaf) {
                var future = pool.mapAsync(x -> work(d, deaf), Range.range(ITEMS), 20)
                        .toCompletableFuture();
                return () -> future.cancel(true);
            }
        },
        CLOSED_ITERATOR {
            @Override
            Runnable begin(Path d, boolean deaf) {
                ResultIterator<Integer> results = pool.imap(x -> work(d, deaf), Range.range(ITEMS), 3);
                return results::close;
            }
        },
        INTERRUPTED_GET {
            @Override
            Runnable begin(Path d, boolean deaf) {
                AsyncResult<List<Integer>> result = pool.mapAsync(x -> work(d, deaf), Range.range(ITEMS));
                return interrupting(result::get);
            }
        },
        INTERRUPTED_NEXT {
            @Override
            Runnable begin(Path d, boolean deaf) {
                ResultIterator<Integer> results = pool.imapUnordered(x -> work(d, deaf), Range.range(ITEMS));
                return interrupting(results::next);
            }
        };

        /** Begins a call and says how to stop it. */
        abstract Runnable begin(Path directory, boolean deaf);

        private static Runnable interrupting(Runnable waiting) {
            var thrown = new CompletableFuture<Throwable>();
            var thread = new Thread(() -> {
                try {
                    waiting.run();
                    thrown.complete(null);
                } catch (Throwable end) {
                    thrown.complete(end);
                }
            });
            thread.start();
            return () -> {
                thread.interrupt();
                assertInstanceOf(PoolException.class, thrown.join());
            };
        }
    }

    /** Tells that it runs; obeys an interrupt and tells so, or obeys none. */
    private static int work(Path directory, boolean deaf) throws Exception {
        String name = "-" + Tasks.pid();
        Files.writeString(directory.resolve("began-" + System.nanoTime() + name), "");
        if (deaf) {
            return Tasks.runDeaf(directory.resolve("deaf" + name));
        }
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException stopped) {
            Tasks.touch(directory.resolve("stopped" + name));
            throw stopped;
        }
    }

    private long count(String prefix) {
        String[] names = directory.toFile().list((d, name) -> name.startsWith(prefix));
        return names == null ? 0 : names.length;
    }

    private static Set<Long> pids() {
        return pool.status().workers().stream().map(w -> w.id().pid()).collect(Collectors.toSet());
    }

    @BeforeEach
    void bothWorkersAreThereAndKeepSomething() {
        Path d = directory;
        pool.forEach(
                x -> {
                    kept = Tasks.pid();
                    Tasks.touch(d.resolve("ready-" + kept));
                    while (d.toFile().list((all, name) -> name.startsWith("ready")).length < 2) {
                        Thread.onSpinWait();
                    }
                },
                Range.range(2),
                1);
    }

    private void stopBothItems(Way way, boolean deaf) {
        Runnable stop = way.begin(directory, deaf);
        Await.until(() -> count("began") == 2);
        stop.run();
    }

    @ParameterizedTest
    @EnumSource
    void itemsThatObeyEndAndTheirWorkersKeepWhatTheyHave(Way way) {
        Set<Long> before = pids();
        stopBothItems(way, false);
        Duration took = Await.timed(() -> Await.until(() -> count("stopped") == 2));
        assertTrue(took.compareTo(SECOND) < 0, "took " + took);
        assertEquals(List.of(true, true), pool.map(x -> kept == Tasks.pid(), List.of(0, 1)));
        assertEquals(before, pids());
        assertEquals(2, count("began"), "items that had not begun");
    }

    @ParameterizedTest
    @EnumSource
    void itemsThatDoNotEndWithTheirProcesses(Way way) {
        Set<Long> before = pids();
        stopBothItems(way, true);
        Duration took = Await.timed(() -> before.forEach(Await::gone));
        assertTrue(took.compareTo(SECOND.plusMillis(500)) < 0, "took " + took); // a busy machine may be late to kill
        assertEquals(List.of(0, 1), pool.map(x -> x, List.of(0, 1)));
        assertEquals(2, count("began"), "items that had not begun");
    }
}
