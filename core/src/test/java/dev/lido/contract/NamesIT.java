package dev.lido.contract;

import static dev.lido.Args.args;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Outcome;
import dev.lido.Progress;
import dev.lido.ResultIterator;
import dev.lido.TaskCancelledException;
import dev.lido.TaskFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names: every row of the table but the pool's own life, which {@link BuilderIT} and {@link LifeCycleIT} show. */
@Timeout(30)
class NamesIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void mapGivesTheResultsInInputOrder() {
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(0, 3)));
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(0, 3), 2));
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(0, 3), o -> o.chunksize(10)
                .timeout(LONG)));
    }

    @Test
    void everyLastFormTakesAUnaryOperatorOfOptions() {
        UnaryOperator<CallOptions<List<Integer>>> options = o -> o.chunksize(2)
                .buffersize(3)
                .timeout(LONG)
                .retries(1)
                .failFast()
                .name("named")
                .callback(list -> {})
                .errorCallback(error -> {});
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> x, List.of(1), options);
        assertEquals(List.of(1), result.get());
        assertEquals("named", result.name());
    }

    @Test
    void mapAsyncGivesAnAsyncResultAndTypedCallbacks() {
        AtomicReference<List<Integer>> given = new AtomicReference<>();
        AtomicReference<Throwable> error = new AtomicReference<>();
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> x * x, range(0, 3), o -> o.callback(given::set).errorCallback(error::set));
        assertEquals(List.of(0, 1, 4), result.get());
        assertEquals(List.of(0, 1, 4), given.get());
        assertNull(error.get());
        AsyncResult<List<Integer>> bad = pool.mapAsync(
                x -> 1 / x, range(0, 1), o -> o.callback(given::set).errorCallback(error::set));
        assertThrows(TaskFailedException.class, bad::get);
        assertInstanceOf(TaskFailedException.class, error.get());
    }

    @Test
    void mapOutcomesNeverThrowsForAnItem() {
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(x -> 10 / x, List.of(5, 0, 2));
        assertEquals(
                outcomes.toString(),
                pool.mapOutcomesAsync(
                                x -> 10 / x,
                                List.of(5, 0, 2),
                                o -> o.name(
                                        ((TaskFailedException) outcomes.get(1).error()).job()))
                        .get()
                        .toString()
                        .replaceAll("w[0-9]+ \\(pid [0-9]+\\)", worker(outcomes)));
        assertEquals(
                List.of(true, false, true),
                outcomes.stream().map(Outcome::succeeded).toList());
        assertEquals(List.of(0L, 1L, 2L), outcomes.stream().map(Outcome::index).toList());
        assertEquals(5, outcomes.get(2).value());
        assertNull(outcomes.get(2).error());
        assertInstanceOf(TaskFailedException.class, outcomes.get(1).error());
        assertThrows(TaskFailedException.class, outcomes.get(1)::value);
    }

    private static String worker(List<Outcome<Integer>> outcomes) {
        return outcomes.get(1).error().getMessage().replaceAll("(?s).*(w[0-9]+ \\(pid [0-9]+\\)).*", "$1");
    }

    @Test
    void imapGivesAnIteratorThatIsAOneShotIterableAndAStreamAndCloseable() {
        Iterator<Integer> iterator = pool.imap(x -> x + 1, List.of(1, 2));
        assertEquals(2, iterator.next());
        List<Integer> looped = new ArrayList<>();
        try (ResultIterator<Integer> results = pool.imap(x -> x + 1, List.of(1, 2))) {
            for (int x : results) {
                looped.add(x);
            }
            assertFalse(results.hasNext());
        }
        assertEquals(List.of(2, 3), looped);
        try (Stream<Integer> stream = pool.imap(x -> x + 1, List.of(1, 2)).stream()) {
            assertEquals(5, stream.mapToInt(x -> x).sum());
        }
        assertEquals(2, pool.imap(x -> x + 1, List.of(1)).next(LONG));
    }

    @Test
    void imapUnorderedGivesWhatIsReadyFirst() {
        Path go = directory.resolve("go");
        try (ResultIterator<Integer> results = pool.imapUnordered(
                x -> {
                    if (x == 0) {
                        Tasks.awaitFile(go);
                    }
                    return x;
                },
                range(0, 3))) {
            assertEquals(1, results.next());
            assertEquals(2, results.next());
            pool.apply(() -> Tasks.touch(go));
            assertEquals(0, results.next());
            assertFalse(results.hasNext());
        }
    }

    @Test
    void starmapSpreadsTuplesOfTwoToFiveTypedArguments() {
        assertEquals(List.of(6, 20), pool.starmap((x, y) -> x * y, List.of(args(2, 3), args(4, 5))));
        assertEquals(List.of("a1"), pool.starmap((s, n) -> s.concat("" + n), List.of(args("a", 1))));
        assertEquals(List.of(6), pool.starmap((x, y, z) -> x + y + z, List.of(args(1, 2, 3))));
        assertEquals(List.of(10), pool.starmap((w, x, y, z) -> w + x + y + z, List.of(args(1, 2, 3, 4))));
        assertEquals(List.of(15), pool.starmap((v, w, x, y, z) -> v + w + x + y + z, List.of(args(1, 2, 3, 4, 5))));
        List<Object[]> any = List.of(new Object[] {1, 2, 3, 4, 5, 6}, new Object[0]);
        assertEquals(List.of(6, 0), pool.starmap(values -> values.length, any));
        assertEquals(
                List.of(6),
                pool.starmapAsync((x, y) -> x * y, List.of(args(2, 3))).get());
    }

    @Test
    void forEachAndApplyTakeLambdasWithoutAValue() throws Exception {
        Path a = directory.resolve("a");
        pool.forEach(name -> Files.createFile(a.resolveSibling(name)), List.of("x", "y"));
        assertTrue(Files.exists(directory.resolve("x")) && Files.exists(directory.resolve("y")));
        assertNull(pool.forEachAsync(name -> Files.delete(a.resolveSibling(name)), List.of("x", "y"))
                .get());
        assertFalse(Files.exists(directory.resolve("x")));
        pool.apply(() -> {
            Files.createFile(a);
        });
        assertTrue(Files.exists(a));
        pool.apply((Path file) -> Files.delete(file), a);
        assertFalse(Files.exists(a));
    }

    @Test
    void successfulBeforeReadyIsAnIllegalStateThatNamesTheJob() {
        Path running = directory.resolve("running");
        AsyncResult<Void> result = pool.forEachAsync(Tasks::runForEver, List.of(running), o -> o.name("slow one"));
        assertFalse(result.ready());
        var refused = assertThrows(IllegalStateException.class, result::successful);
        assertTrue(refused.getMessage().contains("slow one"), refused.getMessage());
        assertTrue(result.cancel());
    }

    @Test
    void anAsyncResultSaysHowItEnded() {
        AsyncResult<Integer> good = pool.applyAsync(() -> 1);
        good.await();
        assertTrue(good.await(Duration.ZERO));
        assertTrue(good.ready() && good.successful());
        assertEquals(1, good.get(Duration.ZERO));
        AsyncResult<List<Integer>> bad = pool.mapAsync(x -> 1 / x, List.of(1, 0, 1, 0));
        assertTrue(bad.await(LONG));
        assertFalse(bad.successful());
        assertEquals(List.of(1L, 3L), bad.errors().stream().map(Outcome::index).toList());
        assertEquals(
                List.of("0", "0"), bad.errors().stream().map(Outcome::argument).toList());
    }

    @Test
    void cancelEndsTheJobOnceAndSaysSo() {
        Path running = directory.resolve("running");
        AsyncResult<Void> result = pool.forEachAsync(Tasks::runForEver, List.of(running));
        Await.until(() -> Files.exists(running));
        assertTrue(result.cancel());
        assertFalse(result.cancel());
        assertThrows(TaskCancelledException.class, result::get);
    }

    @Test
    void progressCountsTheItems() throws IOException {
        Path go = directory.resolve("go");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 3) {
                        Tasks.awaitFile(go);
                    }
                    return 1 / x;
                },
                range(0, 4),
                1);
        Await.until(() -> result.progress().done() == 3 && result.progress().running() == 1);
        Progress half = result.progress();
        assertEquals(4, half.total());
        assertEquals(1, half.failed());
        assertEquals(2, half.workers().size());
        assertTrue(half.elapsed().toNanos() > 0);
        Tasks.touch(go);
        result.await();
        assertEquals(4, result.progress().done());
        assertEquals(0, result.progress().running());
        assertEquals(result.progress().elapsed(), result.progress().elapsed(), "it stands still at the end");
    }

    @Test
    void theTotalIsMinusOneWhileUnknown() {
        try (ResultIterator<Integer> results = pool.imap(x -> x, Stream.iterate(0, x -> x + 1))) {
            assertEquals(-1, results.progress().total());
            assertEquals(0, results.next());
        }
    }

    @Test
    void aCompletableFutureEndsAsTheResultDoesAndCancelsTheJob() {
        assertEquals(
                2,
                pool.applyAsync(() -> 1)
                        .toCompletableFuture()
                        .thenApply(x -> x + 1)
                        .join());
        Path running = directory.resolve("running");
        AsyncResult<Void> result = pool.forEachAsync(Tasks::runForEver, List.of(running));
        CompletableFuture<Void> future = result.toCompletableFuture();
        assertTrue(future.cancel(true));
        assertThrows(TaskCancelledException.class, result::get);
    }

    @Test
    void aNameIsShownByTheJob() {
        assertEquals("mine", pool.applyAsync(() -> 1, o -> o.name("mine")).name());
        AsyncResult<Integer> other = pool.applyAsync(() -> 1);
        assertTrue(other.name().startsWith("applyAsync-"), other.name());
        assertEquals(1, other.get());
        assertSame(other.get(), other.get());
    }
}
