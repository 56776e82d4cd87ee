package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.InitializerException;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Law 1 for initializers: one with a limit does not keep its pool for ever. */
@Timeout(30)
class InitializerTimeoutIT {

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** For initializers in threads of this JVM. */
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

    @TempDir
    Path directory;

    private static void says(String pattern, InitializerException error) {
        assertTrue(error.getMessage().matches("(?s).*" + pattern + ".*"), error.getMessage());
    }

    @Test
    void anInitializerThatNeverEndsIsKilledAndEndsEveryJobAfterThreeTries() throws Exception {
        Path d = directory;
        Pool pool = Pool.builder()
                .processes(1)
                .initializer(() -> Tasks.runDeaf(d.resolve("" + Tasks.pid())))
                .initializerTimeout(LIMIT)
                .open();
        AsyncResult<List<Integer>> map = pool.mapAsync(x -> x, List.of(1));
        ResultIterator<Integer> lazy = pool.imap(x -> x, List.of(1));
        AsyncResult<Integer> apply = pool.applyAsync(() -> 1);
        String words = "w3 \\(pid \\d+\\) was killed: its initializer had not ended after 0\\.3 s, its limit;"
                + " see initializerTimeout";
        says(words, assertThrows(InitializerException.class, () -> map.get(LONG)));
        says(words, assertThrows(InitializerException.class, () -> lazy.next(LONG)));
        says(words, assertThrows(InitializerException.class, () -> apply.get(LONG)));
        pool.close();
        for (String pid : directory.toFile().list()) {
            Await.gone(Long.parseLong(pid));
        }
    }

    @Test
    void anInitializerThatHangsOnceCostsOneWorkerAndNoItem() {
        Path hung = directory.resolve("hung");
        try (Pool pool = Pool.builder()
                .processes(1)
                .initializer(() -> {
                    if (!Files.exists(hung)) {
                        Tasks.runForEver(hung);
                    }
                })
                .initializerTimeout(Duration.ofSeconds(2))
                .open()) {
            assertEquals(List.of(1, 2), pool.map(x -> x, List.of(1, 2)));
            assertTrue(Files.exists(hung));
        }
    }

    @Test
    void aThreadWhoseInitializerNeverEndsIsInterruptedAndGivenUp() throws Exception {
        Pool pool = Pool.builder()
                .processes(1)
                .context(Context.threads())
                .initializer(InitializerTimeoutIT::waitForTheInterrupt)
                .initializerTimeout(LIMIT)
                .open();
        AsyncResult<List<Integer>> map = pool.mapAsync(x -> x, List.of(1));
        says(
                "w3 was given up: its initializer had not ended after 0\\.3 s",
                assertThrows(InitializerException.class, () -> map.get(LONG)));
        INTERRUPTED.await();
        pool.close();
    }

    private static void waitForTheInterrupt() {
        try {
            NEVER.await();
        } catch (InterruptedException expected) {
            INTERRUPTED.countDown();
        }
    }

    @Test
    void aThreadWhoseInitializerEndsInTimeWorksForAsLongAsItLikes() {
        try (Pool pool = Pool.builder()
                .processes(1)
                .context(Context.threads())
                .initializer(() -> {})
                .initializerTimeout(LIMIT)
                .open()) {
            Thread first = pool.apply(Thread::currentThread);
            Thread later = pool.apply(InitializerTimeoutIT::workPastTheLimit);
            assertSame(first, later);
        }
    }

    private static Thread workPastTheLimit() throws InterruptedException {
        boolean unused = NEVER.await(2 * LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return Thread.currentThread();
    }

    @Test
    void serialPoolsRefuseALimit() {
        var builder = Pool.builder().context(Context.serial()).initializerTimeout(LIMIT);
        String message =
                assertThrows(IllegalArgumentException.class, builder::open).getMessage();
        assertTrue(message.startsWith("initializerTimeout needs processes or threads, not serial"), message);
    }
}
