package dev.lido;

import static dev.lido.Inputs.squares;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those of CPython's {@code _TestPool} that wait for workers, which takes workers other than the caller. */
abstract class CpythonWaits extends CpythonCalls {

    private static final int LARGE = 1 << 20;

    @TempDir
    private Path directory;

    CpythonWaits(Context context) {
        super(context);
    }

    @Test
    void getGivesUpAfterItsTimeAndTheTaskGoesOn_testAsyncTimeout() throws Exception {
        Gate gate = Gate.in(directory);
        AsyncResult<Integer> result = pool().applyAsync(() -> gate.pass(7));
        long start = System.nanoTime();
        assertThrows(PoolTimeoutException.class, () -> result.get(Duration.ofMillis(200)));
        long waited = System.nanoTime() - start;
        assertTrue(waited >= 200_000_000 && waited < 5_000_000_000L, "waited " + waited + " ns");
        gate.open();
        assertEquals(7, result.get());
    }

    @Test
    void aPoolOfThreeHasExactlyThreeWorkers_testMakePool() throws Exception {
        Gate gate = Gate.in(directory);
        try (Pool three = open(3);
                gate) {
            AsyncResult<List<Integer>> results = three.mapAsync(x -> gate.arriveAndPass(x), range(5), 1);
            gate.awaitArrivals(3);
            assertEquals(3, three.status().workers().size());
            assertEquals(3, three.status().processes());
            assertFalse(results.await(Duration.ofMillis(100)));
            assertEquals(3, gate.arrivals(), "items that ran at once");
            gate.open();
            assertEquals(List.of(0, 1, 2, 3, 4), results.get());
        }
    }

    @Test
    void terminateWithTenThousandSleepingItemsReturnsAtOnce_testTerminate() throws Exception {
        Gate gate = Gate.in(directory);
        Pool three = open(3);
        AsyncResult<List<Integer>> sleeping = three.mapAsync(x -> gate.arriveAndPass(x), range(10_000), 1);
        gate.awaitArrivals(3);
        long start = System.nanoTime();
        three.terminate();
        assertThrows(PoolTerminatedException.class, sleeping::get);
        long ended = System.nanoTime() - start;
        three.join();
        assertTrue(ended < TimeUnit.SECONDS.toNanos(1), "took " + ended + " ns to end the job");
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5), "the workers went on");
    }

    @Test
    void mapDoesNotFailFastAndDoesNotChokeOnLargeErrors_testMapNoFailfast() throws Exception {
        Gate gate = Gate.in(directory);
        Pool two = open(2);
        AsyncResult<List<Integer>> failing;
        try (two;
                gate) {
            failing = two.mapAsync(x -> largeError(x == 1 ? gate.pass(x) : x), range(2));
            assertFalse(failing.await(Duration.ofMillis(300)), "the first error ended the job");
            gate.open();
        }
        var error = assertThrows(TaskFailedException.class, failing::get);
        var cause = assertInstanceOf(IllegalArgumentException.class, error.getCause());
        assertEquals(LARGE + 1, cause.getMessage().length());
        assertEquals(0, error.index());
        assertEquals(2, failing.errors().size());
    }

    private static int largeError(int x) {
        throw new IllegalArgumentException("x".repeat(LARGE) + x);
    }

    @Test
    void severalThreadsUseOnePoolAtOnce_testMap() throws Exception {
        List<Thread> callers = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> assertEquals(squares(50), pool().map(x -> x * x, range(50), 3))))
                .toList();
        Set<Throwable> failures = ConcurrentHashMap.newKeySet();
        callers.forEach(caller -> caller.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals("", failures.stream().map(Throwable::toString).collect(Collectors.joining()));
    }
}
