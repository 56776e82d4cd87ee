package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Fn0;
import dev.lido.Fn1;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Names and Errors: a bad argument is refused by the call that is given it, not later, with the type that fits and its name. */
@Timeout(30)
class BadArgumentsIT extends SharedPoolFixture {

    private static final Fn1<Integer, Integer> SAME = x -> x;
    private static final List<Integer> ITEMS = List.of(1);

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void isNull(String name, Executable call) {
        String message = assertThrows(NullPointerException.class, call).getMessage();
        assertTrue(message != null && message.contains(name), name + " in: " + message);
    }

    @Test
    void processesBelowOneAreRefusedInThoseWords() {
        refused("processes < 1: 0", () -> Pool.of(0));
        refused("processes < 1: -1", () -> Pool.builder().processes(-1));
        refused(
                "processes > 1000: 1001; each is a JVM, and more than there are processors seldom help",
                () -> Pool.of(1001));
        refused("name has a control character: a\\u001b[31m", () -> pool.map(SAME, ITEMS, o -> o.name("a\u001b[31m")));
    }

    @Test
    void maxTasksPerChildBelowOneIsRefused() {
        refused("maxTasksPerChild < 1: 0", () -> Pool.builder().maxTasksPerChild(0));
    }

    @Test
    void chunksizeBelowOneIsRefusedByEveryCall() {
        refused("chunksize < 1: 0", () -> pool.map(SAME, ITEMS, 0));
        refused("chunksize < 1: 0", () -> pool.mapAsync(SAME, ITEMS, 0));
        refused("chunksize < 1: -1", () -> pool.imap(SAME, ITEMS, -1));
        refused("chunksize < 1: 0", () -> pool.imapUnordered(SAME, ITEMS, 0));
        refused("chunksize < 1: 0", () -> pool.mapOutcomes(SAME, ITEMS, o -> o.chunksize(0)));
        refused("chunksize < 1: 0", () -> pool.forEach(x -> {}, ITEMS, 0));
        refused("buffersize < 1: 0", () -> pool.imap(SAME, ITEMS, o -> o.buffersize(0)));
        refused("retries < 0: -1", () -> pool.map(SAME, ITEMS, o -> o.retries(-1)));
    }

    @Test
    void retriesWithoutTheirNumberAndPausesOutOfRangeAreRefused() {
        refused("retryDelay < 0: PT-1S", () -> pool.map(SAME, ITEMS, o -> o.retryDelay(Duration.ofSeconds(-1))));
        refused("retryDelay > PT1M: PT1M1S", () -> pool.imap(SAME, ITEMS, o -> o.retryDelay(Duration.ofSeconds(61))));
        isNull("retryDelay", () -> pool.map(SAME, ITEMS, o -> o.retryDelay(null)));
        isNull("test", () -> pool.map(SAME, ITEMS, o -> o.retryIf(null)));
        String needed = "retryIf and retryDelay need retries(n), which says how often";
        refused(needed, () -> pool.map(SAME, ITEMS, o -> o.retryIf(error -> true)));
        refused(needed, () -> pool.imap(SAME, ITEMS, o -> o.retryDelay(Duration.ofMillis(1))));
        refused(needed, () -> pool.applyAsync(() -> 1, o -> o.retryIf(error -> true)));
        assertEquals(ITEMS, pool.map(SAME, ITEMS, o -> o.retries(0).retryIf(error -> true)));
    }

    @Test
    void negativeTimeoutsAreRefused() {
        Duration negative = Duration.ofNanos(-1);
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        refused("timeout < 0: PT-0.000000001S", () -> result.get(negative));
        refused("timeout < 0: PT-0.000000001S", () -> result.await(negative));
        refused("timeout <= 0: PT-0.000000001S", () -> pool.map(SAME, ITEMS, o -> o.timeout(negative)));
        refused("totalTimeout <= 0: PT0S", () -> pool.map(SAME, ITEMS, o -> o.totalTimeout(Duration.ZERO)));
        refused("totalTimeout <= 0: PT0S", () -> pool.imap(SAME, ITEMS, o -> o.totalTimeout(Duration.ZERO)));
        refused("totalTimeout <= 0: PT0S", () -> pool.applyAsync(() -> 1, o -> o.totalTimeout(Duration.ZERO)));
        try (ResultIterator<Integer> results = pool.imap(SAME, ITEMS)) {
            refused("timeout < 0: PT-0.000000001S", () -> results.next(negative));
        }
        try (Pool closed =
                Pool.builder().processes(1).context(Context.threads()).open()) {
            closed.shutdown();
            refused("timeout < 0: PT-0.000000001S", () -> closed.join(negative));
        }
    }

    @Test
    void nullFunctionsAndItemsAreRefusedByName() {
        isNull("f", () -> pool.map((Fn1<Integer, Integer>) null, ITEMS));
        isNull("f", () -> pool.imap((Fn1<Integer, Integer>) null, ITEMS));
        isNull("f", () -> pool.apply((Fn0<Integer>) null));
        isNull("f", () -> pool.apply((Fn1<Integer, Integer>) null, 1));
        isNull("items", () -> pool.map(SAME, (List<Integer>) null));
        isNull("items", () -> pool.map(SAME, (Integer[]) null));
        isNull("items", () -> pool.map(SAME, (int[]) null));
        isNull("items", () -> pool.map(SAME, (Iterator<Integer>) null));
        isNull("items", () -> pool.map(SAME, (Stream<Integer>) null));
        isNull("items", () -> pool.imap(SAME, (List<Integer>) null));
        isNull("items", () -> pool.mapOutcomesAsync(SAME, (List<Integer>) null));
        isNull("items", () -> pool.starmap(values -> 0, (List<Object[]>) null));
    }

    @Test
    void nullOptionsAndDurationsAreRefusedByName() {
        isNull("options", () -> pool.mapAsync(SAME, ITEMS, (UnaryOperator<dev.lido.CallOptions<List<Integer>>>) null));
        isNull("options", () -> pool.map(SAME, ITEMS, o -> null));
        isNull("callback", () -> pool.map(SAME, ITEMS, o -> o.callback(null)));
        isNull("errorCallback", () -> pool.map(SAME, ITEMS, o -> o.errorCallback(null)));
        isNull("timeout", () -> pool.map(SAME, ITEMS, o -> o.timeout(null)));
        isNull("totalTimeout", () -> pool.map(SAME, ITEMS, o -> o.totalTimeout(null)));
        isNull("name", () -> pool.map(SAME, ITEMS, o -> o.name(null)));
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        isNull("timeout", () -> result.get(null));
        isNull("timeout", () -> result.await(null));
    }

    @Test
    void theBuilderRefusesNullsAndNonsenseByName() {
        isNull("context", () -> Pool.builder().context(null));
        isNull("heap", () -> Pool.builder().heap(null));
        isNull("directory", () -> Pool.builder().directory(null));
        isNull("f", () -> Pool.builder().initializer(null));
        isNull("args", () -> Pool.builder().jvmArgs((String[]) null));
        isNull("variables", () -> Pool.builder().environment(null));
        isNull("name", () -> Pool.builder().environment(null, "value"));
        isNull("value", () -> Pool.builder().environment("NAME", null));
        refused("environment: not a variable's name: ''", () -> Pool.builder().environment("", "value"));
        refused("environment: not a variable's name: 'A=B'", () -> Pool.builder()
                .environment(Map.of("A=B", "value")));
        refused("environment: the value of A has a zero character", () -> Pool.builder()
                .environment("A", "\0"));
        isNull("initializerTimeout", () -> Pool.builder().initializerTimeout(null));
        refused("initializerTimeout <= 0: PT0S", () -> Pool.builder().initializerTimeout(Duration.ZERO));
        refused("initializerTimeout <= 0: PT-1S", () -> Pool.builder().initializerTimeout(Duration.ofSeconds(-1)));
        refused("heap is not a size such as 512m or 2g: much", () -> Pool.builder()
                .heap("much"));
        isNull("memory", () -> Pool.builder().memory(null));
        isNull("softMemory", () -> Pool.builder().softMemory(null));
        refused("memory is not a size such as 512m or 2g: 512mb", () -> Pool.builder()
                .memory("512mb"));
        refused("memory < 16m, with which no JVM starts: 512; is a unit missing, as in 512m?", () -> Pool.builder()
                .memory("512"));
        refused("softMemory is not a size such as 512m or 2g: 0", () -> Pool.builder()
                .softMemory("0"));
        assertThrows(IllegalArgumentException.class, () -> Pool.builder().directory(Path.of("no", "such")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Pool.builder().context(Context.named("nowhere")).open());
    }

    @Test
    void lazyCallsTakeNoCallbacks() {
        assertThrows(IllegalArgumentException.class, () -> pool.imap(SAME, ITEMS, o -> o.callback(x -> {})));
    }

    @Test
    void workForAPoolThatIsNotRunningIsRefusedByEveryCall() {
        Pool closed = Pool.builder().processes(1).context(Context.threads()).open();
        closed.close();
        List<Executable> calls = List.of(
                () -> closed.map(SAME, ITEMS),
                () -> closed.mapAsync(SAME, ITEMS),
                () -> closed.mapOutcomes(SAME, ITEMS),
                () -> closed.imap(SAME, ITEMS),
                () -> closed.imapUnordered(SAME, ITEMS),
                () -> closed.starmap((a, b) -> a, List.of(dev.lido.Args.args(1, 2))),
                () -> closed.forEach(x -> {}, ITEMS),
                () -> closed.apply(() -> 1),
                () -> closed.applyAsync(() -> 1));
        for (Executable call : calls) {
            String message = assertThrows(IllegalStateException.class, call).getMessage();
            assertTrue(message.startsWith("pool is closed"), message);
        }
    }
}
