package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Context;
import dev.lido.InitializerException;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.PoolBuilder;
import dev.lido.Range;
import dev.lido.TaskFailedException;
import dev.lido.WorkerLostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code memory} and {@code softMemory} come to in real workers: who takes too much is told of, and nobody else pays for it. */
@Timeout(60)
class MemoryLimitIT {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final int MIB = 1 << 20;

    private static final String OVER_256 =
            "worker w\\d+ \\(pid \\d+\\) used \\d+ MiB of memory, more than its limit of 256 MiB"
                    + " \\(Pool\\.builder\\(\\)\\.memory\\), and was killed";

    /** What the worker does not give back. */
    private static final List<Object> KEPT = new ArrayList<>();

    @TempDir
    Path directory;

    private static PoolBuilder builder(int processes) {
        // else the JVM itself would allow no more than the heap's size of direct buffers
        return Pool.builder().processes(processes).jvmArgs("-XX:MaxDirectMemorySize=2g");
    }

    /** Takes memory outside of the heap, and uses it. */
    private static void takeNative(int mebibytes) {
        for (int i = 0; i < mebibytes; i++) {
            var block = ByteBuffer.allocateDirect(MIB);
            for (int at = 0; at < MIB; at += 1024) {
                block.put(at, (byte) 1);
            }
            KEPT.add(block);
        }
    }

    /** Takes too much, and ends only with its worker. */
    private static void takeTooMuch() throws InterruptedException {
        takeNative(320);
        new CountDownLatch(1).await();
    }

    private static void says(String pattern, Throwable error) {
        assertTrue(error.getMessage().matches("(?s).*" + pattern + ".*"), error.getMessage());
    }

    private static long pid(Pool pool) {
        return pool.apply(() -> Tasks.pid());
    }

    private static boolean watched() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("lido-memory"));
    }

    @Test
    void anItemThatTakesMoreThanTheLimitIsToldOfAndNobodyElseIsLost() {
        try (Pool pool = builder(2).memory("256m").open()) {
            List<Outcome<Integer>> outcomes = pool.mapOutcomes(
                    x -> {
                        if (x == 7) {
                            takeTooMuch();
                        }
                        return x * x;
                    },
                    Range.range(0, 20),
                    5);
            for (Outcome<Integer> outcome : outcomes) {
                if (outcome.index() == 7) {
                    says(OVER_256, assertInstanceOf(WorkerLostException.class, outcome.error()));
                } else {
                    assertEquals((int) (outcome.index() * outcome.index()), outcome.value());
                }
            }
            assertEquals(List.of(1, 2, 3), pool.map(x -> x, List.of(1, 2, 3)));
        }
    }

    @Test
    void anItemThatTookTooMuchIsRunAgainWhereTheCallSaysSo() {
        Path tried = directory.resolve("tried");
        try (Pool pool = builder(1).memory("256m").open()) {
            List<Integer> values = pool.map(
                    x -> {
                        if (!Files.exists(tried)) {
                            Tasks.touch(tried);
                            takeTooMuch();
                        }
                        return x;
                    },
                    List.of(1, 2, 3),
                    o -> o.retries(1));
            assertEquals(List.of(1, 2, 3), values);
        }
    }

    @Test
    void aWorkerThatTakesTooMuchWithNothingToDoIsReplacedAndNoItemPaysForIt() throws Exception {
        Path now = directory.resolve("now");
        try (Pool pool = builder(1).memory("256m").open()) {
            long pid = pool.apply(() -> {
                var later = new Thread(() -> {
                    try {
                        Tasks.awaitFile(now);
                        takeNative(320);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                later.setDaemon(true);
                later.start();
                return Tasks.pid();
            });
            Tasks.touch(now);
            Await.gone(pid);
            assertNotEquals(pid, pid(pool));
        }
    }

    @Test
    void aProgramThatNeedsMoreHeapThanFitsMeetsAnOutOfMemoryErrorInItsItem() {
        try (Pool pool = Pool.builder().processes(1).memory("256m").open()) {
            long most = pool.apply(() -> Runtime.getRuntime().maxMemory());
            assertTrue(most <= 128L * MIB && most > 100L * MIB, "heap " + most);
            var failed = assertThrows(TaskFailedException.class, () -> pool.apply(MemoryLimitIT::fillTheHeap));
            assertInstanceOf(OutOfMemoryError.class, failed.getCause());
            assertEquals(List.of(1, 2, 3), pool.map(x -> x, List.of(1, 2, 3)));
        }
    }

    private static int fillTheHeap() {
        List<byte[]> blocks = new ArrayList<>();
        while (blocks.size() < 2_000) {
            blocks.add(new byte[MIB]);
        }
        return blocks.size();
    }

    @Test
    void aWorkerPastTheSoftLimitIsReplacedBetweenItemsAndNoneIsLost() {
        try (Pool pool = builder(1).softMemory("192m").open()) {
            List<Long> pids = pool.map(
                    x -> {
                        takeNative(60);
                        return Tasks.pid();
                    },
                    Range.range(0, 12),
                    12);
            assertEquals(12, pids.size());
            assertTrue(new TreeSet<>(pids).size() > 1, pids.toString());
            assertEquals(pids.get(0), pids.get(1), "one item leaves it below the limit");
        }
    }

    @Test
    void aSoftLimitThatEveryWorkerIsPastKeepsNoJobFromItsEnd() {
        try (Pool pool = Pool.builder().processes(1).softMemory("8m").open()) {
            List<Long> pids = pool.map(x -> Tasks.pid(), Range.range(0, 3), o -> o.chunksize(1));
            assertEquals(3, pids.size());
        }
    }

    @Test
    void garbageIsNotTakenForMemoryInUse() {
        try (Pool pool = Pool.builder().processes(1).softMemory("140m").open()) {
            List<Long> pids = pool.map(
                    x -> {
                        int sum = 0;
                        for (int i = 0; i < 100; i++) {
                            sum += new byte[MIB].length;
                        }
                        return sum > 0 ? Tasks.pid() : 0L;
                    },
                    Range.range(0, 60),
                    1);
            assertEquals(1, new TreeSet<>(pids).size(), pids.toString());
        }
    }

    @Test
    void aLimitBelowWhatAWorkerNeedsAtAllEndsEveryJobSoonAndSaysSo() {
        Pool pool = Pool.builder().processes(2).memory("20m").open();
        var job = pool.mapAsync(x -> x, List.of(1, 2, 3));
        says(
                "used \\d+ MiB of memory, more than its limit of 20 MiB .*killed before it was ready",
                assertThrows(InitializerException.class, () -> job.get(LONG)));
        pool.terminate();
    }

    @Test
    void anInitializerThatTakesTooMuchIsToldOf() {
        Pool pool = builder(1)
                .memory("256m")
                .initializer(MemoryLimitIT::takeTooMuch)
                .open();
        var job = pool.mapAsync(x -> x, List.of(1, 2, 3));
        says(OVER_256 + " in the initializer", assertThrows(InitializerException.class, () -> job.get(LONG)));
        pool.terminate();
    }

    @Test
    void limitsThatDoNotFitTogetherAreRefused() {
        refused(
                "softMemory > memory: 600 MiB > 512 MiB",
                Pool.builder().memory("512m").softMemory("600m"));
        refused("heap > memory: 1g > 512 MiB", Pool.builder().memory("512m").heap("1g"));
        refused("heap > memory: 1g > 512 MiB", Pool.builder().memory("512m").jvmArgs("-Xmx1g"));
    }

    @Test
    void poolsWithoutProcessesRefuseLimits() {
        for (Context context : List.of(Context.threads(), Context.serial())) {
            String message = "memory and softMemory need processes, not " + context.name();
            refused(message, Pool.builder().context(context).memory("512m"));
            refused(message, Pool.builder().context(context).softMemory("512m"));
        }
    }

    private static void refused(String begin, PoolBuilder builder) {
        String message =
                assertThrows(IllegalArgumentException.class, builder::open).getMessage();
        assertTrue(message.startsWith(begin), message);
    }

    @Test
    void onlyAPoolWithALimitHasItsWorkersWatchedAndOnlyAsLongAsItLives() {
        Await.until(() -> !watched()); // those of the tests before
        try (Pool pool = Pool.of(1)) {
            assertEquals(1, pool.apply(() -> 1));
            assertFalse(watched());
        }
        try (Pool pool = Pool.builder().processes(1).softMemory("1g").open()) {
            assertEquals(1, pool.apply(() -> 1));
            assertTrue(watched());
        }
        Await.until(() -> !watched());
    }
}
