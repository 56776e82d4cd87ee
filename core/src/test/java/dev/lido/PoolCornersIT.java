package dev.lido;

import static dev.lido.Inputs.numbers;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Python's {@code Pool} method by method, in the corners that CPython does not test: arguments, callbacks, time-outs. The contract
 * decides where Python hangs or lies.
 *
 * <p>Not here: {@code chunksize=2.5}, inputs that are not iterable and the like, see {@link DoesNotCompileTest}.
 */
@Timeout(30)
class PoolCornersIT {

    private static Pool pool;

    @TempDir
    private Path directory;

    @BeforeAll
    static void openPool() {
        pool = Pool.of(2);
    }

    @AfterAll
    static void closePool() {
        pool.close();
    }

    @AfterEach
    void poolIsStillUsable() {
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(3)));
        assertEquals(2, pool.status().workers().size());
    }

    @Test
    void aPoolHasAWorkerForEachProcessorByDefault() {
        try (Pool all = Pool.builder().context(Context.threads()).open()) {
            assertEquals(
                    Runtime.getRuntime().availableProcessors(), all.status().processes());
        }
    }

    @Test
    void aPoolTellsItsStateAndSize_repr() {
        Pool one = Pool.builder().context(Context.threads()).processes(1).open();
        String name = one.status().name();
        assertEquals("Pool[" + name + ", state=RUNNING, processes=1]", one.toString());
        one.close();
        assertEquals("Pool[" + name + ", state=CLOSED, processes=1]", one.toString());
        one.terminate();
        assertEquals("Pool[" + name + ", state=TERMINATED, processes=1]", one.toString());
    }

    @Test
    void aPoolCannotTravel() {
        Pool captured = pool;
        var refusal = assertThrows(TransferException.class, () -> pool.map(x -> captured.toString(), range(2)));
        assertTrue(refusal.getMessage().contains("dev.lido.Pool"), refusal.getMessage());
        assertThrows(TransferException.class, () -> pool.apply(other -> other.toString(), captured));
    }

    @Test
    void mapReadsItsWholeInputInTheCallersThread() {
        List<Thread> readers = new ArrayList<>();
        List<Integer> results = pool.map(x -> x, (Iterable<Integer>) () -> {
            readers.add(Thread.currentThread());
            return numbers(5).iterator();
        });
        assertEquals(numbers(5), results);
        assertEquals(List.of(Thread.currentThread()), readers);
    }

    /** Python's map gives {@code [None, None, None]} for 0 and -1. */
    @Test
    void aChunksizeBelowOneIsRefusedByEveryCall() {
        for (int size : new int[] {0, -1}) {
            for (Executable call : List.<Executable>of(
                    () -> pool.map(x -> x, range(3), size),
                    () -> pool.mapAsync(x -> x, range(3), size),
                    () -> pool.starmap((x, y) -> x, Inputs.mirrored(3), size),
                    () -> pool.imap(x -> x, range(3), size),
                    () -> pool.imapUnordered(x -> x, range(3), size))) {
                var refusal = assertThrows(IllegalArgumentException.class, call);
                assertEquals("chunksize < 1: " + size, refusal.getMessage());
            }
        }
    }

    @Test
    void nothingIsNoInputAndNoFunction() {
        assertThrows(NullPointerException.class, () -> pool.map(x -> x, (List<Integer>) null));
        assertThrows(NullPointerException.class, () -> pool.imap(x -> x, (List<Integer>) null));
        assertThrows(NullPointerException.class, () -> pool.map((Fn1<Integer, Integer>) null, range(3)));
        assertThrows(NullPointerException.class, () -> pool.apply((Fn0<Integer>) null));
    }

    /** Python never calls it. */
    @Test
    void theCallbackOfNoItemsGetsTheEmptyList() {
        List<Object> calls = new CopyOnWriteArrayList<>();
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> x, List.<Integer>of(), o -> o.callback(calls::add));
        assertEquals(List.of(), result.get());
        assertTrue(result.successful());
        assertEquals(List.of(List.of()), calls);
    }

    @Test
    void everyCallOfAClosedPoolIsRefusedAtOnce() {
        Pool closed = Pool.builder().context(Context.threads()).processes(1).open();
        closed.close();
        for (Executable call : List.<Executable>of(
                () -> closed.apply(() -> 1),
                () -> closed.applyAsync(() -> 1),
                () -> closed.map(x -> x, List.<Integer>of()),
                () -> closed.starmapAsync((x, y) -> x, Inputs.mirrored(2)),
                () -> closed.imap(x -> x, range(3)),
                () -> closed.imapUnordered(x -> x, range(3)))) {
            assertThrows(IllegalStateException.class, call);
        }
    }

    @Test
    void nextThatTimedOutGivesTheSameItemLater() throws Exception {
        try (Gate gate = Gate.in(directory);
                ResultIterator<Integer> results = pool.imap(x -> gate.pass(x), range(2))) {
            assertThrows(PoolTimeoutException.class, () -> results.next(Duration.ofMillis(20)));
            assertThrows(PoolTimeoutException.class, () -> results.next(Duration.ZERO));
            gate.open();
            assertEquals(0, results.next(Duration.ofSeconds(20)));
            assertEquals(1, results.next());
            assertFalse(results.hasNext());
        }
    }

    @Test
    void getMayBeCalledAgainAndZeroPolls() throws Exception {
        try (Gate gate = Gate.in(directory)) {
            AsyncResult<Integer> result = pool.applyAsync(() -> gate.pass(3));
            assertThrows(PoolTimeoutException.class, () -> result.get(Duration.ZERO));
            assertFalse(result.await(Duration.ZERO));
            assertThrows(IllegalArgumentException.class, () -> result.get(Duration.ofMillis(-1)));
            assertThrows(IllegalArgumentException.class, () -> result.await(Duration.ofMillis(-1)));
            gate.open();
            assertEquals(3, result.get());
            assertSame(result.get(), result.get(Duration.ZERO));
        }
    }

    /** Python's result thread dies of it. */
    @Test
    void aCallbackThatThrowsMakesItsErrorTheJobs() {
        var broken = new IllegalStateException("callback");
        AsyncResult<Integer> result = pool.applyAsync(
                () -> 1,
                o -> o.callback(value -> {
                    throw broken;
                }));
        assertSame(broken, assertThrows(IllegalStateException.class, result::get));
        assertFalse(result.successful());
    }

    @Test
    void anErrorCallbackThatThrowsKeepsTheFirstErrorWithIt() {
        var broken = new Error("error callback");
        AsyncResult<Integer> result = pool.applyAsync(
                x -> 1 / x,
                0,
                o -> o.errorCallback(error -> {
                    throw broken;
                }));
        assertSame(broken, assertThrows(Error.class, result::get));
        assertInstanceOf(TaskFailedException.class, broken.getSuppressed()[0]);
    }

    @Test
    void aCallbackMaySubmit() throws Exception {
        var second = new CompletableFuture<AsyncResult<Integer>>();
        pool.applyAsync(() -> 1, o -> o.callback(value -> second.complete(pool.applyAsync(x -> x + 1, value))))
                .await();
        assertEquals(2, second.get().get());
    }

    @Test
    void whatGetGivesDoesNotDependOnTheInputsLaterFate() {
        List<Integer> input = new ArrayList<>(numbers(50));
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> x, input, 1);
        input.replaceAll(x -> -1);
        assertEquals(numbers(50), result.get());
    }

    @Test
    void anIteratorIsReadOnce() {
        Iterator<Integer> input = numbers(5).iterator();
        assertEquals(numbers(5), pool.map(x -> x, input));
        assertFalse(input.hasNext());
        assertEquals(List.of(), pool.map(x -> x, input));
    }
}
