package dev.lido;

import static dev.lido.Inputs.mirrored;
import static dev.lido.Inputs.mirroredProducts;
import static dev.lido.Inputs.numbers;
import static dev.lido.Inputs.sqr;
import static dev.lido.Inputs.squares;
import static dev.lido.Inputs.throwing;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Inputs.SayWhen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The calls of CPython's {@code _TestPool}, on one pool of 4 for the whole class, which every test must leave usable. As there,
 * they run once for each kind of worker.
 *
 * <p>Not here: {@code apply(sqr, (), {'x': 3})}, as Java has no keyword arguments.
 */
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CpythonCalls {

    private final Context context;
    private Pool pool;

    CpythonCalls(Context context) {
        this.context = context;
    }

    @BeforeAll
    void openPool() {
        pool = open(4);
    }

    @AfterEach
    void poolIsStillUsable() {
        assertEquals(squares(8), pool.map(x -> sqr(x), range(8)));
        assertEquals(PoolState.RUNNING, pool.status().state());
    }

    @AfterAll
    void closePool() {
        pool.terminate();
        pool.join();
    }

    final Pool pool() {
        return pool;
    }

    final Pool open(int processes) {
        return Pool.builder().processes(processes).context(context).open();
    }

    @Test
    void applyGivesTheValue_testApply() {
        int direct = pool.apply(x -> sqr(x), 5);
        assertEquals(25, direct);
        int bound = pool.apply(() -> sqr(3));
        assertEquals(9, bound);
    }

    @Test
    void mapKeepsTheOrderAtEveryChunksize_testMap() {
        assertEquals(squares(10), pool.map(x -> sqr(x), range(10)));
        assertEquals(squares(100), pool.map(x -> sqr(x), range(100), 20));
        assertEquals(squares(100), pool.map(x -> sqr(x), range(100), 1000));
    }

    @Test
    void starmapSpreadsTheTuples_testStarmap() {
        assertEquals(mirroredProducts(10), pool.starmap((x, y) -> x * y, mirrored(10)));
        assertEquals(mirroredProducts(100), pool.starmap((x, y) -> x * y, mirrored(100), 20));
    }

    @Test
    void starmapAsyncGivesWhatStarmapGives_testStarmapAsync() {
        assertEquals(
                mirroredProducts(100),
                pool.starmapAsync((x, y) -> x * y, mirrored(100)).get());
    }

    @Test
    void mapAsyncGivesWhatMapGives_testMapAsync() {
        assertEquals(squares(10), pool.mapAsync(x -> sqr(x), numbers(10)).get());
    }

    @Test
    void theCallbackHasHadTheWholeListWhenAwaitReturns_testMapAsyncCallbacks() {
        List<Object> calls = new CopyOnWriteArrayList<>();
        pool.mapAsync(text -> Integer.valueOf(text), List.of("1"), o -> o.callback(calls::add)
                        .errorCallback(calls::add))
                .await();
        assertEquals(List.of(List.of(1)), calls);
        pool.mapAsync(text -> Integer.valueOf(text), List.of("a"), o -> o.callback(calls::add)
                        .errorCallback(calls::add))
                .await();
        assertEquals(2, calls.size());
        var error = assertInstanceOf(TaskFailedException.class, calls.get(1));
        assertInstanceOf(NumberFormatException.class, error.getCause());
    }

    @Test
    void aChunksizeWithNoItemsDoesNotStall_testMapChunksize() {
        assertEquals(
                List.of(), pool.mapAsync(x -> sqr(x), List.<Integer>of(), 1).get(Duration.ofSeconds(10)));
    }

    @Test
    void anInputThatThrowsAtOnceIsThrownByMapAgainAndAgain_testMapHandleIterableException() {
        for (int round = 0; round < 2; round++) {
            assertThrows(SayWhen.class, () -> pool.map(x -> sqr(x), throwing(1, -1)));
            assertThrows(SayWhen.class, () -> pool.map(x -> sqr(x), throwing(1, -1), 1));
        }
    }

    @Test
    void anInputThatThrowsHalfwayIsThrownByMap_testMapHandleIterableException() {
        for (int chunksize : new int[] {1, 2, 4}) {
            assertThrows(SayWhen.class, () -> pool.map(x -> sqr(x), throwing(10, 3), chunksize));
        }
        assertThrows(
                SayWhen.class, () -> pool.mapAsync(x -> sqr(x), throwing(10, 3)).get());
    }

    @Test
    void anInputThatLiesAboutItsLengthIsThrownByMap_testMapHandleIterableException() {
        for (int round = 0; round < 2; round++) {
            assertThrows(SayWhen.class, () -> pool.map(x -> sqr(x), Inputs.lying(), 1));
        }
    }

    @Test
    void anErrorOfTheInputHasNoCauseSinceItHappenedHere_testTraceback() {
        assertNull(assertThrows(SayWhen.class, () -> pool.map(x -> sqr(x), throwing(1, -1)))
                .getCause());
    }

    @Test
    void getWaitsForAsLongAsTheTaskTakes_testAsync() {
        long start = System.nanoTime();
        int value = pool.applyAsync(
                        (x, millis) -> {
                            Thread.sleep(millis);
                            return sqr(x);
                        },
                        7,
                        150L)
                .get();
        assertEquals(49, value);
        assertTrue(System.nanoTime() - start >= 150_000_000, "ended before its task");
    }

    @Test
    void imapGivesTheResultsInOrder_testImap() {
        List<Integer> seen = new ArrayList<>();
        pool.imap(x -> sqr(x), range(10)).forEach(seen::add);
        assertEquals(squares(10), seen);
        for (int chunksize : new int[] {1, 100}) {
            ResultIterator<Integer> results =
                    pool.imap(x -> sqr(x), numbers(1000).iterator(), chunksize);
            for (int i = 0; i < 1000; i++) {
                assertEquals(i * i, results.next());
            }
            assertFalse(results.hasNext());
            assertThrows(NoSuchElementException.class, results::next);
        }
    }

    @Test
    void anInputThatThrowsAtOnceIsThrownByTheFirstNext_testImapHandleIterableException() {
        for (int round = 0; round < 2; round++) {
            assertThrows(SayWhen.class, pool.imap(x -> sqr(x), throwing(1, -1), 1)::next);
            assertThrows(SayWhen.class, pool.imapUnordered(x -> sqr(x), throwing(1, -1), 1)::next);
        }
    }

    /** CPython loses the half chunk before the throw; here every good value comes. */
    @Test
    void everyValueBeforeTheThrowOfTheInputComesAtEveryChunksize_testImapHandleIterableException() {
        assertEquals(squares(3), untilThrow(pool.imap(x -> sqr(x), throwing(10, 3), 1)));
        assertEquals(squares(7), untilThrow(pool.imap(x -> sqr(x), throwing(20, 7), 2)));
        assertEquals(squares(7), untilThrow(pool.imap(x -> sqr(x), throwing(20, 7), 4)));
    }

    @Test
    void imapUnorderedGivesEachResultOnce_testImapUnordered() {
        for (int chunksize : new int[] {1, 53, 100}) {
            try (Stream<Integer> results = pool.imapUnordered(x -> sqr(x), range(1000), chunksize).stream()) {
                assertEquals(squares(1000), results.sorted().toList());
            }
        }
    }

    @Test
    void imapUnorderedGivesEachGoodValueOnceBeforeTheThrow_testImapUnorderedHandleIterableException() {
        for (int chunksize : new int[] {1, 2, 4}) {
            List<Integer> values = untilThrow(pool.imapUnordered(x -> sqr(x), throwing(20, 7), chunksize));
            assertEquals(7, values.size());
            assertEquals(new HashSet<>(squares(7)), Set.copyOf(values));
        }
    }

    @Test
    void noItemsGiveNoResults_testEmptyIterable() {
        List<Integer> none = List.of();
        assertEquals(List.of(), pool.map(x -> sqr(x), none));
        assertFalse(pool.imap(x -> sqr(x), none).hasNext());
        assertFalse(pool.imapUnordered(x -> sqr(x), none).hasNext());
        assertEquals(List.of(), pool.mapAsync(x -> sqr(x), none).get());
    }

    @Test
    void aPoolOfLessThanOneIsRefused_testMakePool() {
        for (int processes : new int[] {0, -1}) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> open(processes));
            assertEquals("processes < 1: " + processes, refusal.getMessage());
        }
    }

    @Test
    void aPoolTakesNoWorkAfterItsBlock_testContext() {
        Pool block = open(2);
        try (block) {
            assertEquals(squares(10), block.mapAsync(x -> sqr(x), range(10)).get());
        }
        block.join();
        var refusal = assertThrows(IllegalStateException.class, () -> block.mapAsync(x -> sqr(x), range(10)));
        assertTrue(refusal.getMessage().startsWith("pool is closed"), refusal.getMessage());
    }

    /** CPython raises at the second {@code with}; in Java a block cannot refuse to be entered, so its first call does. */
    @Test
    void aSecondBlockOfAClosedPoolIsOfNoUse_testEnter() {
        Pool block = open(1);
        block.close();
        try (block) {
            assertThrows(IllegalStateException.class, () -> block.apply(x -> sqr(x), 2));
        }
        block.join();
    }

    @Test
    void theErrorCallbackGetsTheErrorThatGetThrows_testAsyncErrorCallback() {
        List<Throwable> given = new CopyOnWriteArrayList<>();
        AsyncResult<Integer> result = pool.applyAsync(
                () -> Integer.valueOf(List.<String>of().iterator().next()), o -> o.errorCallback(given::add));
        var thrown = assertThrows(TaskFailedException.class, result::get);
        assertInstanceOf(NoSuchElementException.class, thrown.getCause());
        assertEquals(1, given.size());
        assertInstanceOf(
                NoSuchElementException.class,
                assertInstanceOf(TaskFailedException.class, given.get(0)).getCause());
    }

    private static <R> List<R> untilThrow(ResultIterator<R> results) {
        List<R> values = new ArrayList<>();
        assertThrows(SayWhen.class, () -> results.forEachRemaining(values::add));
        assertFalse(results.hasNext());
        return values;
    }
}
