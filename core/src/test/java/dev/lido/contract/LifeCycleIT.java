package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.PoolState;
import dev.lido.PoolTerminatedException;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Life cycle: every state, every way between them, in any order, from any thread. */
@Timeout(30)
class LifeCycleIT {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Pool pool;

    @BeforeEach
    void open() {
        pool = Pool.of(2);
    }

    @AfterEach
    void noWorkerIsLeft() {
        List<Long> pids = pids();
        pool.terminate();
        pool.join(LONG);
        pids.forEach(Await::gone);
    }

    private List<Long> pids() {
        return pool.status().workers().stream().map(w -> w.id().pid()).toList();
    }

    private PoolState state() {
        return pool.status().state();
    }

    @Test
    void runningThenClosedThenTerminated() {
        assertEquals(PoolState.RUNNING, state());
        pool.shutdown();
        assertEquals(PoolState.CLOSED, state());
        pool.terminate();
        assertEquals(PoolState.TERMINATED, state());
        pool.shutdown();
        assertEquals(PoolState.TERMINATED, state(), "there is no way back");
    }

    @Test
    void runningThenTerminated() {
        pool.terminate();
        assertEquals(PoolState.TERMINATED, state());
    }

    @Test
    void shutdownReturnsAtOnceAndWhatWasSubmittedStillFinishes() throws Exception {
        Path go = directory.resolve("go");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    Tasks.awaitFile(go);
                    return x;
                },
                Range.range(50));
        pool.shutdown();
        assertFalse(result.ready());
        assertThrows(IllegalStateException.class, () -> pool.apply(() -> 1));
        Tasks.touch(go);
        assertEquals(Range.range(50), result.get(LONG));
        pool.join(LONG);
    }

    @Test
    void anImapThatWasSubmittedBeforeShutdownStillFinishes() {
        ResultIterator<Integer> results = pool.imap(x -> x, Range.range(200));
        pool.shutdown();
        assertEquals(Range.range(200), results.stream().toList());
        pool.join(LONG);
    }

    @Test
    void closeWaitsForTheWorkAndTheWorkersAndIsWhatTryWithResourcesCalls() {
        List<Long> pids;
        AsyncResult<List<Integer>> result;
        try (Pool own = Pool.of(1)) {
            result = own.mapAsync(x -> x, Range.range(300));
            pids = own.status().workers().stream().map(w -> w.id().pid()).toList();
        }
        assertTrue(result.ready());
        assertEquals(Range.range(300), result.get(Duration.ZERO));
        assertFalse(pids.stream().anyMatch(Await::alive));
    }

    @Test
    void closeInterruptedWhileWaitingTerminatesAndKeepsTheInterrupt() throws Exception {
        Path running = directory.resolve("running");
        AsyncResult<Void> result = pool.forEachAsync(Tasks::runForEver, List.of(running));
        List<Boolean> kept = new CopyOnWriteArrayList<>();
        Thread closing = new Thread(() -> {
            pool.close();
            kept.add(Thread.currentThread().isInterrupted());
        });
        closing.start();
        Await.until(() -> Files.exists(running) && state() == PoolState.CLOSED);
        closing.interrupt();
        closing.join();
        assertEquals(List.of(true), kept);
        assertEquals(PoolState.TERMINATED, state());
        assertThrows(PoolTerminatedException.class, () -> result.get(LONG));
    }

    @Test
    void terminateStopsTheWorkersWhateverTheyAreDoing() {
        Path running = directory.resolve("running");
        AsyncResult<Integer> deaf = pool.applyAsync(Tasks::runDeaf, running);
        Await.until(() -> Files.exists(running));
        List<Long> pids = pids();
        assertEquals(2, pids.size());
        pool.terminate();
        assertThrows(PoolTerminatedException.class, () -> deaf.get(Duration.ofSeconds(1)));
        pids.forEach(Await::gone);
    }

    @Test
    void terminateWithTenThousandSleepingItemsPendingReturnsWithinASecond() {
        AsyncResult<Void> result = pool.forEachAsync(x -> Thread.sleep(10_000), Range.range(10_000), 1);
        Await.until(() -> result.progress().running() > 0);
        Duration took = Await.timed(() -> {
            pool.terminate();
            assertThrows(PoolTerminatedException.class, result::get);
        });
        assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, "took " + took);
        Duration joined = Await.timed(() -> pool.join(LONG));
        assertTrue(joined.compareTo(Duration.ofSeconds(5)) < 0, "joined " + joined);
    }

    @Test
    void joinBeforeCloseOrTerminateIsRefused() {
        String message = assertThrows(IllegalStateException.class, pool::join).getMessage();
        assertTrue(message.startsWith("pool is still running"), message);
        assertThrows(IllegalStateException.class, () -> pool.join(Duration.ZERO));
    }

    @Test
    void joinWaitsForTheWorkersToExit() {
        pool.map(x -> x, Range.range(2));
        List<Long> pids = pids();
        pool.shutdown();
        pool.join();
        assertFalse(pids.stream().anyMatch(Await::alive));
    }

    @Test
    void eachMayBeCalledAgainInAnyOrderWithNoEffect() {
        pool.shutdown();
        pool.close();
        pool.join();
        pool.shutdown();
        pool.join(Duration.ZERO);
        pool.close();
        pool.terminate();
        pool.terminate();
        pool.close();
        pool.join();
        assertEquals(PoolState.TERMINATED, state());
    }

    @Test
    void eachMayBeCalledFromAnyThreadAtOnce() throws Exception {
        AsyncResult<Void> result = pool.forEachAsync(Tasks::runForEver, List.of(directory.resolve("a")));
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable call : List.<Runnable>of(
                pool::shutdown, pool::close, pool::close, pool::terminate, pool::terminate, pool::shutdown)) {
            Thread thread = new Thread(call);
            thread.setUncaughtExceptionHandler((t, error) -> errors.add(error));
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), errors);
        assertThrows(PoolTerminatedException.class, () -> result.get(LONG));
        pool.join(LONG);
    }

    @Test
    void aPoolIsClosedWhileItsWorkersStillStart() {
        pool.close();
        assertThrows(IllegalStateException.class, () -> pool.map(x -> x, Range.range(1)));
    }
}
