package dev.lido;

import static dev.lido.Inputs.numbers;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Ray's tests of its own {@code Pool} add to CPython's: mostly {@code AsyncResult}, at rest, at the end and after it.
 *
 * <p>Not here: keyword arguments, which Java has not; missing and extra ones are in {@link DoesNotCompileTest}.
 */
@Timeout(30)
class RayPoolIT {

    private static final Set<Integer> FAILING = Set.of(7, 10, 19);

    private static Pool pool;

    @TempDir
    private Path directory;

    @BeforeAll
    static void openPool() {
        pool = Pool.of(4);
    }

    @AfterAll
    static void closePool() {
        pool.close();
    }

    @AfterEach
    void poolIsStillUsable() {
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(3)));
    }

    @Test
    void shutdownDoesNotWaitAndLosesNothing_testClose() throws Exception {
        Pool two = Pool.of(2);
        AsyncResult<List<Integer>> result;
        try (two;
                Gate gate = Gate.in(directory)) {
            result = two.mapAsync(x -> gate.arriveAndPass(x), range(4), 1);
            gate.awaitArrivals(2);
            two.shutdown();
            assertFalse(result.ready());
            assertThrows(IllegalStateException.class, () -> two.apply(() -> 1));
        }
        assertTrue(result.ready());
        assertTrue(result.successful());
        assertEquals(List.of(0, 1, 2, 3), result.get());
    }

    @Test
    void terminateEndsWhatWaitsForEver_testTerminate() throws Exception {
        Gate never = Gate.in(directory);
        Pool two = Pool.of(2);
        AsyncResult<List<Integer>> result = two.mapAsync(x -> never.arriveAndPass(x), range(4), 1);
        never.awaitArrivals(2);
        two.terminate();
        two.join(Duration.ofSeconds(10));
        result.await();
        assertTrue(result.ready());
        assertFalse(result.successful());
        for (int i = 0; i < 2; i++) {
            assertThrows(PoolTerminatedException.class, result::get);
        }
    }

    @Test
    void aResultThatIsNotReadySaysSo_testApplyAsync() throws Exception {
        try (Gate gate = Gate.in(directory)) {
            AsyncResult<Integer> result = pool.applyAsync(() -> gate.pass(5));
            assertFalse(result.await(Duration.ofMillis(10)));
            assertThrows(PoolTimeoutException.class, () -> result.get(Duration.ofMillis(10)));
            assertFalse(result.ready());
            var refusal = assertThrows(IllegalStateException.class, result::successful);
            assertEquals(result.name() + " is not ready", refusal.getMessage());
            gate.open();
            assertTrue(result.await(Duration.ofSeconds(20)));
            assertTrue(result.ready() && result.successful());
            assertEquals(5, result.get());
        }
    }

    @Test
    void aDivisionByZeroIsNotASuccess_testApplyAsync() {
        AsyncResult<Integer> result = pool.applyAsync(x -> 1 / x, 0);
        result.await();
        assertFalse(result.successful());
        var error = assertThrows(TaskFailedException.class, result::get);
        assertInstanceOf(ArithmeticException.class, error.getCause());
    }

    @Test
    void argumentsArriveInTheirPlaces_testApply() {
        String text = pool.apply((a, b, c, d, e) -> "" + a + b + c + d + e, 1, 2, 3, 4, 5);
        assertEquals("12345", text);
    }

    @Test
    void everyWorkerGetsItsShareOfAMap_testMap() {
        List<Args.Two<Integer, Long>> results = pool.map(
                x -> {
                    Thread.sleep(1);
                    return Args.args(x, ProcessHandle.current().pid());
                },
                range(1000));
        assertEquals(numbers(1000), results.stream().map(Args.Two::a).toList());
        Map<Long, Integer> shares = new HashMap<>();
        results.forEach(each -> shares.merge(each.b(), 1, Integer::sum));
        assertEquals(4, shares.size());
        assertTrue(Collections.min(shares.values()) > 100, "shares: " + shares);
    }

    @Test
    void theErrorCallbackIsCalledOnceForThreeErrors_testCallbacks() {
        List<Object> values = new CopyOnWriteArrayList<>();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> failSome(x), range(100), o -> o.chunksize(1)
                .callback(values::add)
                .errorCallback(errors::add));
        result.await();
        assertEquals(List.of(), values);
        assertEquals(1, errors.size());
        assertEquals(
                7, assertInstanceOf(TaskFailedException.class, errors.get(0)).index());
        assertEquals(
                new TreeSet<>(FAILING),
                new TreeSet<>(result.errors().stream()
                        .map(error -> (int) error.index())
                        .toList()));
        assertEquals(2, assertThrows(TaskFailedException.class, result::get).getSuppressed().length);
    }

    @Test
    void theCallbackIsCalledOnceWithTheFullList_testCallbacks() {
        List<List<Integer>> values = new CopyOnWriteArrayList<>();
        pool.mapAsync(x -> x, range(100), o -> o.callback(values::add)).await();
        assertEquals(List.of(numbers(100)), values);
    }

    /** In Ray the errors come as values; here they are thrown, each in its place, and the rest of their chunk still comes. */
    @Test
    void imapThrowsEachErrorInItsPlaceAndGoesOn_testImap() {
        assertEquals(withErrors(100), taken(pool.imap(x -> failSome(x), numbers(100), 11)));
        assertEquals(
                withErrors(100), taken(pool.imap(x -> failSome(x), numbers(100).iterator(), 11)));
    }

    @Test
    void imapUnorderedThrowsEachErrorOnceAndGoesOn_testImapUnordered() {
        for (var results : List.of(
                pool.imapUnordered(x -> failSome(x), numbers(100), 11),
                pool.imapUnordered(x -> failSome(x), numbers(100).iterator(), 11))) {
            List<Integer> taken = new ArrayList<>(taken(results));
            Collections.sort(taken);
            List<Integer> expected = new ArrayList<>(withErrors(100));
            Collections.sort(expected);
            assertEquals(expected, taken);
        }
    }

    @Test
    void starmapTakesAnyNumberOfArguments_testStarmap() {
        List<Object[]> tuples =
                IntStream.range(0, 100).mapToObj(n -> numbers(n).toArray()).toList();
        for (List<Object[]> results : List.of(
                pool.<Object[]>starmap(args -> args, tuples),
                pool.<Object[]>starmap(args -> args, tuples.iterator()))) {
            assertArrayEquals(tuples.toArray(), results.toArray());
        }
    }

    @Test
    void theInitializerRunsOnceInEachWorker_testInitializer() throws Exception {
        String marks = directory.toString();
        Path gateDirectory = Files.createDirectory(directory.resolve("gates"));
        try (Pool two = Pool.builder()
                        .processes(2)
                        .initializer(() -> Files.createTempFile(
                                Path.of(marks), "ran-" + ProcessHandle.current().pid(), ""))
                        .open();
                Gate gate = Gate.in(gateDirectory)) {
            AsyncResult<List<Integer>> results = two.mapAsync(x -> gate.arriveAndPass(x), range(2), 1);
            gate.awaitArrivals(2);
            gate.open();
            results.get();
            two.map(x -> x, range(20), 1);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    2,
                    files.filter(file -> file.getFileName().toString().startsWith("ran-"))
                            .count());
        }
    }

    private static int failSome(int x) {
        if (FAILING.contains(x)) {
            throw new IllegalArgumentException("no " + x);
        }
        return x;
    }

    /** The numbers to n, with -1 - x in the place of each that fails. */
    private static List<Integer> withErrors(int n) {
        return numbers(n).stream().map(x -> FAILING.contains(x) ? -1 - x : x).toList();
    }

    private static List<Integer> taken(ResultIterator<Integer> results) {
        List<Integer> taken = new ArrayList<>();
        while (results.hasNext()) {
            try {
                taken.add(results.next());
            } catch (TaskFailedException failed) {
                taken.add((int) (-1 - failed.index()));
            }
        }
        assertThrows(NoSuchElementException.class, results::next);
        return taken;
    }
}
