package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool that loses all of its workers, and what its next calls make of that. */
@Timeout(20)
final class BreakdownTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Pool pool =
            Pool.builder().processes(1).context(Context.named("failing")).open();

    @AfterEach
    void end() {
        FailingBackend.failWith(null);
        pool.terminate();
    }

    @Test
    void callsThatRunEndAndTheNextBeginsAnew() {
        var never = new CountDownLatch(1);
        AsyncResult<Void> runs = pool.forEachAsync(x -> never.await(), List.of(1));
        FailingBackend.breakDown();
        assertThrows(InitializerException.class, () -> runs.get(LONG));
        assertEquals(List.of(2), pool.map(x -> x + 1, List.of(1)));
    }

    @Test
    void whateverKeepsItFromBeginningAnewIsTheErrorOfTheCallThatTried() {
        var noThread = new OutOfMemoryError("no thread");
        FailingBackend.failWith(() -> noThread);
        FailingBackend.breakDown();
        AsyncResult<Integer> refused = awaitBroken();
        var error = assertThrows(InitializerException.class, () -> refused.get(LONG));
        assertSame(noThread, error.getCause());
        FailingBackend.failWith(null);
        assertEquals(List.of(2), pool.map(x -> x + 1, List.of(1)));
        pool.shutdown();
        pool.join(LONG); // which a job that is left behind would hold up
    }

    /** A call that comes while the news is on its way may still be given to those who are gone, and end as they do. */
    private AsyncResult<Integer> awaitBroken() {
        while (true) {
            AsyncResult<Integer> result = pool.applyAsync(() -> 1);
            var error = assertThrows(InitializerException.class, () -> result.get(LONG));
            if (error.getCause() instanceof OutOfMemoryError) {
                return result;
            }
        }
    }

    @Test
    void aPoolThatIsClosedMeanwhileTakesNoMoreWork() {
        FailingBackend.breakDown();
        pool.shutdown();
        assertThrows(IllegalStateException.class, () -> pool.applyAsync(() -> 1));
        pool.join(LONG);
        assertTrue(pool.status().jobs().isEmpty());
    }
}
