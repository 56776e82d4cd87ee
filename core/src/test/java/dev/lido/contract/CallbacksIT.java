package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Range;
import dev.lido.TaskFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The calls: callbacks. */
@Timeout(30)
class CallbacksIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void exactlyOneOfCallbackAndErrorCallbackIsCalledExactlyOnce() {
        List<String> calls = new CopyOnWriteArrayList<>();
        for (int x : new int[] {1, 0}) {
            AsyncResult<List<Integer>> result =
                    pool.mapAsync(y -> 1 / y, List.of(x, 1, x), o -> o.callback(list -> calls.add("value"))
                            .errorCallback(error -> calls.add("error")));
            result.await();
        }
        assertEquals(List.of("value", "error"), calls);
    }

    @Test
    void mapsCallbackGetsTheWholeListAndEmptyInputAnEmptyOne() {
        List<List<Integer>> given = new CopyOnWriteArrayList<>();
        pool.mapAsync(x -> x, Range.range(3), o -> o.callback(given::add)).await();
        pool.mapAsync(x -> x, List.<Integer>of(), o -> o.callback(given::add)).await();
        pool.map(x -> x, List.<Integer>of(), o -> o.callback(given::add));
        assertEquals(List.of(List.of(0, 1, 2), List.of(), List.of()), given);
    }

    @Test
    void theCallbackIsCalledBeforeReadyTurnsTrue() {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AsyncResult<Integer> result = pool.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    called.countDown();
                    go.await();
                }));
        Await.until(() -> called.getCount() == 0);
        assertFalse(result.ready());
        assertFalse(result.await(Duration.ZERO));
        go.countDown();
        assertTrue(result.await(LONG));
    }

    @Test
    void callbacksRunOneAtATimeOnAThreadOfTheirOwn() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        List<AsyncResult<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            results.add(pool.applyAsync(
                    x -> x,
                    i,
                    o -> o.callback(x -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        threads.add(Thread.currentThread());
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                    })));
        }
        results.forEach(AsyncResult::await);
        assertEquals(30, threads.size());
        assertEquals(1, most.get());
        assertNotSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    void noResultWaitsForTheCallbackThread() {
        CountDownLatch go = new CountDownLatch(1);
        AsyncResult<Integer> held = pool.applyAsync(() -> 1, o -> o.callback(x -> go.await()));
        assertEquals(List.of(0, 1, 2), pool.map(x -> x, Range.range(3)));
        assertEquals(4, pool.imap(x -> x, List.of(4)).next(LONG));
        go.countDown();
        held.await();
    }

    @Test
    void aCallbackThatThrowsMakesItsExceptionTheJobsErrorAndNothingElseNotices() {
        IOException oops = new IOException("in the callback");
        AtomicReference<Throwable> error = new AtomicReference<>();
        AsyncResult<Integer> result = pool.applyAsync(() -> 1, o -> o.callback(x -> {
                    throw oops;
                })
                .errorCallback(error::set));
        assertSame(oops, assertThrows(IOException.class, result::get));
        assertFalse(result.successful());
        assertSame(null, error.get(), "exactly one of the two");
        AsyncResult<Integer> failed = pool.applyAsync(
                x -> 1 / x,
                0,
                o -> o.errorCallback(e -> {
                    throw oops;
                }));
        var thrown = assertThrows(IOException.class, failed::get);
        assertTrue(thrown.getSuppressed()[0] instanceof TaskFailedException);
    }

    @Test
    void aCallbackMaySubmitToThePoolAndWaitForThat() {
        AtomicReference<List<Integer>> inner = new AtomicReference<>();
        AsyncResult<Integer> result =
                pool.applyAsync(() -> 1, o -> o.callback(x -> inner.set(pool.map(y -> y + x, Range.range(3)))));
        assertEquals(1, result.get(LONG));
        assertEquals(List.of(1, 2, 3), inner.get());
    }
}
