package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users hang on a job's future is their own affair: it may take as long as it likes. */
@Timeout(30)
final class FuturesTest extends ThreadsPoolFixture {

    @Test
    void whatHangsOnAFutureKeepsNobodyThatWaits() throws Exception {
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        AsyncResult<Integer> result = pool.applyAsync(() -> {
            go.await();
            return 1;
        });
        CompletableFuture<Void> endless = result.toCompletableFuture().thenAccept(x -> {
            begun.countDown();
            while (!released) {
                Thread.onSpinWait();
            }
        });
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(result::get);
        go.countDown();
        assertEquals(1, waiting.get(10, TimeUnit.SECONDS));
        begun.await();
        assertEquals(List.of(2), pool.map(x -> x + 1, List.of(1)));
        pool.shutdown();
        pool.join(LONG);
        assertFalse(endless.isDone());
    }

    @Test
    void whatHangsOnAFutureMayCloseThePool() throws Exception {
        var go = new CountDownLatch(1);
        AsyncResult<Void> result = pool.forEachAsync(x -> go.await(), List.of(1));
        CompletableFuture<Void> closed = result.toCompletableFuture().thenRun(pool::close);
        go.countDown();
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void terminationIsNotHeldUpByWhatHangsOnAFuture() throws Exception {
        var never = new CountDownLatch(1);
        AsyncResult<Void> first = pool.forEachAsync(x -> never.await(), List.of(1));
        AsyncResult<Void> second = pool.forEachAsync(x -> never.await(), List.of(1));
        CompletableFuture<Boolean> waited = first.toCompletableFuture().handle((none, error) -> second.await(LONG));
        pool.terminate();
        assertThrows(PoolTerminatedException.class, () -> second.get(LONG));
        assertTrue(waited.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aFutureThatIsAskedForAfterTheEndIsComplete() {
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        result.await();
        assertTrue(result.toCompletableFuture().isDone());
    }
}
