package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class JobEndsTest extends ThreadsPoolFixture {

    @Test
    void aCallbackThatWaitsForAJobWithACallbackIsRefused() {
        AsyncResult<Integer> outer = pool.applyAsync(
                () -> 1,
                o -> o.callback(
                        x -> pool.applyAsync(() -> 2, p -> p.callback(y -> {})).get()));
        assertThrows(IllegalStateException.class, () -> outer.get(LONG));
    }

    @Test
    void aCallbackMayWaitForAJobWithoutOne() {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        AsyncResult<Integer> outer = pool.applyAsync(
                () -> 1, o -> o.callback(x -> seen.add(pool.applyAsync(() -> 2).get())));
        outer.get(LONG);
        assertEquals(List.of(2), seen);
    }

    /** Until it is interrupted, or for ever. */
    private AsyncResult<Integer> stuck(
            CountDownLatch begun, boolean deaf, UnaryOperator<CallOptions<Integer>> options) {
        return pool.applyAsync(() -> 1, o -> options.apply(o).callback(x -> {
            begun.countDown();
            while (deaf && !released) {
                Thread.onSpinWait();
            }
            new CountDownLatch(1).await();
        }));
    }

    @Test
    void aJobWhoseCallbackNeverReturnsEndsWhenItIsCancelledAndOthersCallbacksGoOn() throws Exception {
        for (boolean deaf : new boolean[] {false, true}) {
            var begun = new CountDownLatch(1);
            AsyncResult<Integer> first = stuck(begun, deaf, o -> o);
            begun.await();
            AsyncResult<Integer> waits = pool.applyAsync(() -> 2, o -> o.callback(x -> {}));
            List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
            AsyncResult<Integer> dropped = pool.applyAsync(() -> 3, o -> o.callback(seen::add));
            dropped.cancel();
            assertThrows(TaskCancelledException.class, dropped::get);
            assertFalse(waits.ready());
            assertFalse(first.cancel());
            assertThrows(TaskCancelledException.class, first::get);
            assertEquals(2, waits.get(LONG));
            assertEquals(List.of(), seen);
        }
    }

    @Test
    void anErrorCallbackThatNeverReturnsKeepsNoCancelledJob() throws Exception {
        AsyncResult<Integer> result = pool.applyAsync(
                () -> {
                    new CountDownLatch(1).await();
                    return 1;
                },
                o -> o.errorCallback(x -> new CountDownLatch(1).await()));
        assertTrue(result.cancel());
        assertThrows(TaskCancelledException.class, () -> result.get(LONG));
    }

    @Test
    void anInterruptEndsTheWaitForACallbackThatNeverReturns() throws Exception {
        var begun = new CountDownLatch(1);
        AsyncResult<Integer> result = stuck(begun, true, o -> o);
        begun.await();
        Thread.currentThread().interrupt();
        assertThrows(TaskCancelledException.class, result::get);
        assertTrue(Thread.interrupted());
    }

    @Test
    void theTotalTimeIsTheCallbacksToo() {
        AsyncResult<Integer> result = stuck(new CountDownLatch(1), true, o -> o.totalTimeout(Duration.ofMillis(300)));
        assertThrows(TaskTimeoutException.class, () -> result.get(LONG));
    }

    @Test
    void terminationLeavesTheCallbackThatRunsASecondAndCallsThoseThatWait() throws Exception {
        var begun = new CountDownLatch(1);
        List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
        AsyncResult<Integer> first = stuck(begun, true, o -> o);
        begun.await();
        AsyncResult<Integer> next = pool.applyAsync(() -> 2, o -> o.callback(x -> {}));
        AsyncResult<Integer> running = pool.applyAsync(
                () -> {
                    new CountDownLatch(1).await();
                    return 3;
                },
                o -> o.errorCallback(told::add));
        pool.terminate();
        assertThrows(PoolTerminatedException.class, () -> first.get(LONG));
        assertThrows(PoolTerminatedException.class, () -> running.get(LONG));
        next.await(LONG);
        assertEquals(1, told.size());
        pool.join(LONG);
    }

    @Test
    void terminationEndsInTimeHoweverManyCallbacksNeverReturn() throws Exception {
        var begun = new CountDownLatch(1);
        List<AsyncResult<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(stuck(begun, false, o -> o));
        }
        begun.await();
        pool.terminate();
        long begin = System.nanoTime();
        for (AsyncResult<Integer> result : all) {
            assertThrows(PoolException.class, () -> result.get(LONG));
        }
        assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(6), "a second each would be twenty");
        pool.join(LONG);
    }

    /** What a job may end with: nobody may ask it for words. */
    private static final class Wordless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }

    @Test
    void aJobWhoseErrorHasNoWordsEndsAllTheSame() {
        var wordless = new Wordless();
        AsyncResult<Integer> result = pool.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    throw wordless;
                }));
        assertSame(wordless, assertThrows(Wordless.class, result::get));
        assertFalse(result.successful());
        assertSame(
                wordless,
                result.toCompletableFuture().handle((value, error) -> error).join());
    }

    /** What the test of retries threw, of a job that fails. */
    private static String refusal(AsyncResult<Integer> failing) {
        Throwable error = assertThrows(TaskFailedException.class, failing::get);
        return error.getSuppressed()[0].getMessage();
    }

    private AsyncResult<Integer> failing(Runnable wait) {
        return pool.applyAsync(
                () -> {
                    throw new IllegalArgumentException("task");
                },
                o -> o.retries(2).retryIf(error -> {
                    wait.run();
                    return true;
                }));
    }

    @Test
    void aRetryIfThatWaitsForItsOwnJobIsRefused() {
        var job = new CompletableFuture<AsyncResult<Integer>>();
        job.complete(failing(() -> job.join().get()));
        String refused = refusal(job.join());
        assertTrue(refused.startsWith("a retryIf cannot wait for "), refused);
    }

    @Test
    void aRetryIfThatClosesItsPoolIsRefused() {
        String refused = refusal(failing(pool::close));
        assertTrue(refused.startsWith("a retryIf cannot wait for "), refused);
    }

    @Test
    void anInputThatClosesThePoolThatReadsItIsRefusedAndCostsNoOtherJob() throws Exception {
        var go = new CountDownLatch(1);
        AsyncResult<Integer> other = pool.applyAsync(() -> {
            go.await();
            return 7;
        });
        Iterable<Integer> closing = () -> Stream.iterate(0, x -> x + 1)
                .peek(x -> {
                    if (x == 3) {
                        pool.close();
                    }
                })
                .iterator();
        ResultIterator<Integer> results = pool.imap(x -> x, closing);
        List<Integer> taken = List.of(results.next(LONG), results.next(LONG), results.next(LONG));
        assertEquals(List.of(0, 1, 2), taken);
        var refused = assertThrows(IllegalStateException.class, () -> results.next(LONG));
        assertTrue(refused.getMessage().contains("an input cannot wait for the pool"), refused.getMessage());
        go.countDown();
        assertEquals(7, other.get(LONG));
        pool.join(LONG);
    }

    @Test
    void aCallbackThatTerminatesThePoolReturnsAsAnyOther() {
        AsyncResult<Integer> result = pool.applyAsync(() -> 1, o -> o.callback(x -> pool.terminate()));
        assertEquals(1, result.get(LONG));
        pool.join(LONG);
    }

    @Test
    void aCallbackThatCancelsItsOwnJobHasNoEffect() throws Exception {
        var own = new CompletableFuture<AsyncResult<Integer>>();
        AsyncResult<Integer> result = pool.applyAsync(
                () -> 1, o -> o.callback(x -> assertFalse(own.get().cancel())));
        own.complete(result);
        assertEquals(1, result.get(LONG));
    }

    @Test
    void theLogTellsTheEndOfAJobThatNobodyHolds() {
        pool.apply(() -> 1);
        System.gc();
        List<JobStatus> jobs = Pool.recentJobs();
        assertEquals(JobState.SUCCEEDED, jobs.get(jobs.size() - 1).state());
    }

    @Test
    void aCallbackThatThrowsShowsInTheStatus() {
        AsyncResult<Integer> bad = pool.applyAsync(() -> 1, o -> o.name("bad").callback(x -> {
            throw new IllegalArgumentException("no");
        }));
        assertThrows(IllegalArgumentException.class, () -> bad.get(LONG));
        assertEquals(JobState.FAILED, bad.status().state());
    }

    @Test
    void anItemWhoseTextIsNullCostsOnlyItself() {
        @SuppressWarnings("ToStringReturnsNull") // as users may
        record Nameless() {
            @Override
            public String toString() {
                return null;
            }
        }
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(
                x -> {
                    if (x instanceof Nameless) {
                        throw new IllegalStateException();
                    }
                    return 1;
                },
                List.of(new Nameless(), "named"));
        assertTrue(outcomes.get(0).error() instanceof TaskFailedException);
        assertEquals(1, outcomes.get(1).value());
    }

    @Test
    void aRetryIfThatWaitsForTheNextResultOfItsOwnCallIsRefused() {
        List<Throwable> refusals = Collections.synchronizedList(new ArrayList<>());
        List<ResultIterator<Integer>> own = Collections.synchronizedList(new ArrayList<>());
        var given = new CountDownLatch(1);
        try (ResultIterator<Integer> results = pool.imap(
                x -> {
                    given.await();
                    throw new IllegalStateException("no");
                },
                List.of(1),
                o -> o.retries(1).retryIf(error -> {
                    refusals.add(assertThrows(
                            IllegalStateException.class, () -> own.get(0).next()));
                    return false;
                }))) {
            own.add(results);
            given.countDown();
            assertThrows(TaskFailedException.class, () -> results.next(LONG));
        }
        assertEquals(1, refusals.size());
        assertTrue(refusals.get(0).getMessage().contains("retryIf"), refusals.toString());
    }

    @Test
    void aWitnessThatThrowsEndsTheJobThatItWasToldOf() {
        var thrown = new IllegalStateException("no");
        var seen = assertThrows(
                IllegalStateException.class,
                () -> JobWitness.during(() -> pool.map(x -> x, List.of(1)), job -> {
                    throw thrown;
                }));
        assertSame(thrown, seen);
        pool.shutdown();
        pool.join(LONG); // which a job that is left behind would hold up
    }

    @Test
    void anInputThatInterruptsItsReaderIsNotTakenForTheEnd() {
        Iterable<Integer> input = () -> {
            Iterator<Integer> numbers = IntStream.range(0, 100).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Integer next() {
                    Thread.currentThread().interrupt();
                    return numbers.next();
                }
            };
        };
        try (ResultIterator<Integer> results = pool.imap(x -> x, input, o -> o.buffersize(2))) {
            assertThrows(IllegalStateException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    results.next(LONG);
                }
            });
        }
    }
}
