package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.TaskFailedException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The calls: what map, errors, apply, references and reading back promise. imap and callbacks have classes of their own. */
@Timeout(30)
class CallsIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void mapKeepsTheOrderThoughLaterItemsEndFirst() {
        Path go = directory.resolve("go");
        List<Integer> results = pool.map(
                x -> {
                    if (x == 0) {
                        Tasks.awaitFile(go);
                    } else if (x == 19) {
                        Tasks.touch(go);
                    }
                    return x;
                },
                Range.range(20),
                1);
        assertEquals(Range.range(20), results);
    }

    @Test
    void mapDoesNotFailFastAndIsReadyOnlyWhenEveryItemHasEnded() throws Exception {
        Path go = directory.resolve("go");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 1) {
                        Tasks.awaitFile(go);
                    }
                    return 1 / x;
                },
                Range.range(6),
                1);
        Await.until(() -> result.progress().done() == 5);
        assertEquals(1, result.progress().failed());
        assertFalse(result.ready());
        Tasks.touch(go);
        assertThrows(TaskFailedException.class, result::get);
    }

    @Test
    void mapsErrorIsTheLowestFailedItemWithTheOthersSuppressedAndInErrors() {
        Path go = directory.resolve("go");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 1) {
                        Tasks.awaitFile(go);
                    } else if (x == 3) {
                        Tasks.touch(go);
                    }
                    return 1 / (x % 2 - 1);
                },
                List.of(0, 1, 2, 3, 4, 5),
                1);
        var failed = assertThrows(TaskFailedException.class, () -> result.get(LONG));
        assertEquals(1, failed.index());
        assertEquals(
                List.of(3L, 5L),
                Arrays.stream(failed.getSuppressed())
                        .map(e -> ((TaskFailedException) e).index())
                        .toList());
        assertEquals(
                List.of(1L, 3L, 5L),
                result.errors().stream().map(Outcome::index).toList());
        assertEquals(
                List.of("1", "3", "5"),
                result.errors().stream().map(Outcome::argument).toList());
    }

    @Test
    void failFastCancelsTheRestAtTheFirstError() {
        Path never = directory.resolve("never");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x > 0) {
                        Tasks.awaitFile(never);
                    }
                    return 1 / x;
                },
                Range.range(100),
                o -> o.chunksize(1).failFast());
        var failed = assertThrows(TaskFailedException.class, () -> result.get(LONG));
        assertEquals(0, failed.index());
    }

    @Test
    void mapOutcomesGivesEveryItemsValueOrErrorInItsPlace() {
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(x -> 6 / (x % 3), Range.range(30), 4);
        for (int i = 0; i < 30; i++) {
            Outcome<Integer> outcome = outcomes.get(i);
            assertEquals(i, outcome.index());
            assertEquals(i % 3 != 0, outcome.succeeded());
            assertEquals(i % 3 == 0 ? null : (Integer) (6 / (i % 3)), outcome.succeeded() ? outcome.value() : null);
        }
    }

    @Test
    void anErrorCostsOneItemNeverItsChunkAtEveryChunksize() {
        for (int chunksize : new int[] {1, 2, 3, 7, 50}) {
            List<Outcome<Integer>> outcomes = pool.mapOutcomes(x -> 1 / (x % 5), Range.range(20), chunksize);
            assertEquals(16, outcomes.stream().filter(Outcome::succeeded).count(), "chunksize " + chunksize);
        }
        List<Outcome<Integer>> adaptive = pool.mapOutcomes(x -> 1 / (x % 5), Range.range(20));
        assertEquals(16, adaptive.stream().filter(Outcome::succeeded).count());
    }

    @Test
    void anIterableThatThrowsRaisesThatExceptionItselfFromMap() {
        IOException oops = new IOException("line 3 is no number");
        Iterable<Integer> items = Inputs.throwing(2, oops);
        assertSame(oops, assertThrows(IOException.class, () -> pool.map(x -> x, items)));
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> x, Inputs.throwing(2, oops));
        assertSame(oops, assertThrows(IOException.class, result::get));
    }

    @Test
    void anIterableWithoutAnIteratorIsToldSo() {
        Iterable<Integer> none = () -> null;
        for (Executable call : List.<Executable>of(
                () -> pool.map(x -> x, none),
                () -> pool.mapAsync(x -> x, none).get(),
                () -> pool.imap(x -> x, none).next(),
                () -> pool.imapUnordered(x -> x, none).next())) {
            String message = assertThrows(NullPointerException.class, call).getMessage();
            assertEquals("items.iterator() gave null", message);
        }
    }

    @Test
    void emptyInputGivesAnEmptyListAtOnceFromEveryCall() {
        List<Integer> none = List.of();
        assertEquals(none, pool.map(x -> x, none));
        assertEquals(none, pool.map(x -> x, none, 5));
        assertEquals(none, pool.mapAsync(x -> x, none).get(Duration.ZERO));
        assertEquals(List.of(), pool.mapOutcomes(x -> x, none));
        assertFalse(pool.imap(x -> x, none).hasNext());
        assertFalse(pool.imapUnordered(x -> x, none).hasNext());
        assertEquals(List.of(), pool.starmap(values -> 1, new Object[0][]));
        pool.forEach(x -> {}, none);
    }

    @Test
    void thePoolHoldsNothingOfAJobThatIsDoneAndDropped() {
        byte[] input = new byte[1 << 20];
        AsyncResult<byte[]> result = pool.applyAsync(x -> x.clone(), input);
        WeakReference<byte[]> ofInput = new WeakReference<>(input);
        WeakReference<byte[]> ofResult = new WeakReference<>(result.get());
        WeakReference<AsyncResult<byte[]>> ofJob = new WeakReference<>(result);
        input = null;
        result = null;
        Await.until(() -> {
            System.gc();
            return ofInput.get() == null && ofResult.get() == null && ofJob.get() == null;
        });
        assertEquals(List.of(), pool.status().jobs());
    }

    @Test
    void getMayBeCalledAnyNumberOfTimesFromAnyThreadAfterCloseAndTerminateToo() throws Exception {
        Pool own = Pool.of(1);
        AsyncResult<List<Integer>> good = own.mapAsync(x -> x, List.of(1, 2));
        AsyncResult<Integer> bad = own.applyAsync(x -> 1 / x, 0);
        own.close();
        checkReadable(good, bad);
        own.terminate();
        checkReadable(good, bad);
    }

    private static void checkReadable(AsyncResult<List<Integer>> good, AsyncResult<Integer> bad) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<Integer>>> read = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                read.add(readers.submit(() -> good.get()));
            }
            for (Future<List<Integer>> each : read) {
                assertEquals(List.of(1, 2), each.get());
            }
            Future<Integer> error = readers.submit(() -> bad.get());
            var failed = assertThrows(ExecutionException.class, error::get);
            var first = assertInstanceOf(TaskFailedException.class, failed.getCause());
            var second = assertThrows(TaskFailedException.class, bad::get);
            assertEquals(first.getMessage(), second.getMessage());
            assertSame(first.getCause(), second.getCause());
        } finally {
            readers.shutdown();
        }
    }

    @Test
    void anErrorThatIsReadTwiceIsNotOneObjectThatReadersShare() {
        AsyncResult<Integer> bad = pool.applyAsync(x -> 1 / x, 0);
        var first = assertThrows(TaskFailedException.class, bad::get);
        var second = assertThrows(TaskFailedException.class, bad::get);
        assertNotEquals(System.identityHashCode(first), System.identityHashCode(second));
        assertTrue(second.getStackTrace().length > 0);
    }

    @Test
    void applyWaitsAndGivesTheValue() {
        Path file = directory.resolve("x");
        boolean made = pool.apply(() -> {
            Tasks.touch(file);
            return true;
        });
        assertTrue(made && Files.exists(file));
    }
}
