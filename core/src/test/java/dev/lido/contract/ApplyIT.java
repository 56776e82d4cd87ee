package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Action1;
import dev.lido.Action2;
import dev.lido.Action3;
import dev.lido.Action4;
import dev.lido.Action5;
import dev.lido.AsyncResult;
import dev.lido.Fn0;
import dev.lido.Fn1;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.Fn4;
import dev.lido.Fn5;
import dev.lido.TaskFailedException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names: {@code apply} and {@code applyAsync} of none to five arguments, functions and actions, with options last. */
@Timeout(30)
class ApplyIT extends SharedPoolFixture {

    @TempDir
    Path directory;

    @Test
    void applyTakesNoneToFiveArguments() {
        String none = pool.apply(() -> "");
        String one = pool.apply(a -> "" + a, 1);
        String two = pool.apply((a, b) -> "" + a + b, 1, 2L);
        String three = pool.apply((a, b, c) -> a + b + c, "1", "2", 3);
        String four = pool.apply((a, b, c, d) -> a + b + c + d, "1", 2, 3, 4);
        String five = pool.apply((a, b, c, d, e) -> a + b + c + d + e, "1", 2, 3, 4, 'x');
        assertEquals(List.of("", "1", "12", "123", "1234", "1234x"), List.of(none, one, two, three, four, five));
    }

    @Test
    void applyTakesOptionsLast() {
        String none = pool.apply(() -> "", o -> o.retries(1));
        String one = pool.apply(a -> "" + a, 1, o -> o.retries(1));
        String two = pool.apply((a, b) -> "" + a + b, 1, 2, o -> o.retries(1));
        String three = pool.apply((a, b, c) -> "" + a + b + c, 1, 2, 3, o -> o.retries(1));
        String four = pool.apply((a, b, c, d) -> "" + a + b + c + d, 1, 2, 3, 4, o -> o.retries(1));
        String five = pool.apply((a, b, c, d, e) -> "" + a + b + c + d + e, 1, 2, 3, 4, 5, o -> o.retries(1));
        assertEquals(List.of("", "1", "12", "123", "1234", "12345"), List.of(none, one, two, three, four, five));
    }

    @Test
    void applyAsyncTakesTheSameForms() {
        AsyncResult<String> none = pool.applyAsync(() -> "");
        AsyncResult<String> one = pool.applyAsync(a -> "" + a, 1);
        AsyncResult<String> two = pool.applyAsync((a, b) -> "" + a + b, 1, 2);
        AsyncResult<String> three = pool.applyAsync((a, b, c) -> "" + a + b + c, 1, 2, 3);
        AsyncResult<String> four = pool.applyAsync((a, b, c, d) -> "" + a + b + c + d, 1, 2, 3, 4);
        AsyncResult<String> five = pool.applyAsync((a, b, c, d, e) -> "" + a + b + c + d + e, 1, 2, 3, 4, 5);
        assertEquals(
                List.of("", "1", "12", "123", "1234", "12345"), values(List.of(none, one, two, three, four, five)));
    }

    @Test
    void applyAsyncTakesOptionsLast() {
        AtomicReference<String> given = new AtomicReference<>();
        AsyncResult<String> none = pool.applyAsync(() -> "", o -> o.callback(given::set));
        assertEquals(List.of(""), values(List.of(none)));
        assertEquals("", given.get());
        AsyncResult<String> one = pool.applyAsync(a -> "" + a, 1, o -> o.name("n"));
        AsyncResult<String> two = pool.applyAsync((a, b) -> "" + a + b, 1, 2, o -> o.name("n"));
        AsyncResult<String> three = pool.applyAsync((a, b, c) -> "" + a + b + c, 1, 2, 3, o -> o.name("n"));
        AsyncResult<String> four = pool.applyAsync((a, b, c, d) -> "" + a + b + c + d, 1, 2, 3, 4, o -> o.name("n"));
        AsyncResult<String> five =
                pool.applyAsync((a, b, c, d, e) -> "" + a + b + c + d + e, 1, 2, 3, 4, 5, o -> o.name("n"));
        assertEquals(List.of("1", "12", "123", "1234", "12345"), values(List.of(one, two, three, four, five)));
        assertEquals("n", five.name());
    }

    private static List<String> values(List<AsyncResult<String>> results) {
        return results.stream().map(AsyncResult::get).toList();
    }

    private static final Action1<Path> ONE = a -> mark(a, "1");
    private static final Action2<Path, String> TWO = (a, b) -> mark(a, "1", b);
    private static final Action3<Path, String, String> THREE = (a, b, c) -> mark(a, "1", b, c);
    private static final Action4<Path, String, String, String> FOUR = (a, b, c, d) -> mark(a, "1", b, c, d);
    private static final Action5<Path, String, String, String, String> FIVE =
            (a, b, c, d, e) -> mark(a, "1", b, c, d, e);

    @Test
    void actionsOfNoneToFiveArgumentsRunWhereJavaCanTell() {
        Path d = directory;
        pool.apply(() -> mark(d, "none"));
        pool.apply(ONE, d);
        pool.apply(TWO, d, "2");
        pool.apply(THREE, d, "2", "3");
        pool.apply(FOUR, d, "2", "3", "4");
        pool.apply(FIVE, d, "2", "3", "4", "5");
        pool.apply(
                (a, b) -> {
                    mark(a, b);
                },
                d,
                "block");
        for (String name : List.of("none", "1", "12", "123", "1234", "12345", "block")) {
            assertTrue(Files.exists(directory.resolve(name)), name);
        }
    }

    @Test
    void actionsOfNoneToFiveArgumentsHaveAsyncFormsToo() {
        Path d = directory;
        List<AsyncResult<Void>> results = List.of(
                pool.applyAsync(() -> mark(d, "none")),
                pool.applyAsync(ONE, d),
                pool.applyAsync(TWO, d, "2"),
                pool.applyAsync(THREE, d, "2", "3"),
                pool.applyAsync(FOUR, d, "2", "3", "4"),
                pool.applyAsync(FIVE, d, "2", "3", "4", "5"));
        for (AsyncResult<Void> result : results) {
            assertNull(result.get());
        }
        assertTrue(Files.exists(directory.resolve("12345")));
    }

    private static void mark(Path directory, String... parts) throws IOException {
        Files.createFile(directory.resolve(String.join("", parts)));
    }

    @Test
    void everyFunctionTypeIsSerializableAndMayThrowACheckedException() throws Throwable {
        Fn0<Integer> f0 = () -> 0;
        Fn1<Integer, Integer> f1 = a -> a;
        Fn2<Integer, Integer, Integer> f2 = (a, b) -> a + b;
        Fn3<Integer, Integer, Integer, Integer> f3 = (a, b, c) -> a + b + c;
        Fn4<Integer, Integer, Integer, Integer, Integer> f4 = (a, b, c, d) -> a + b + c + d;
        Fn5<Integer, Integer, Integer, Integer, Integer, Integer> f5 = (a, b, c, d, e) -> a + b + c + d + e;
        List<Serializable> all = List.of(f0, f1, f2, f3, f4, f5);
        assertEquals(6, all.size());
        int direct = f0.call() + f1.call(1) + f2.call(1, 1) + f3.call(1, 1, 1) + f4.call(1, 1, 1, 1);
        assertEquals(15, direct + f5.call(1, 1, 1, 1, 1));
        int applied = pool.apply(f5, 1, 1, 1, 1, 1);
        assertEquals(5, applied);
        Fn1<String, String> reads = path -> Files.readString(Path.of(path));
        var failed = assertThrows(TaskFailedException.class, () -> pool.apply(reads, "no such file"));
        assertEquals(java.nio.file.NoSuchFileException.class, failed.getCause().getClass());
    }

    @Test
    void nullsAreArgumentsAndResultsLikeOthers() {
        assertNull(pool.<String, String>apply(a -> a, null));
        assertEquals(Arrays.asList(null, "b"), pool.map(x -> x, Arrays.asList(null, "b")));
    }
}
