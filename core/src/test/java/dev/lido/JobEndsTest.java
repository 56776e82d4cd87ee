package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class JobEndsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Pool pool =
            Pool.builder().processes(2).context(Context.threads()).open();

    @AfterEach
    void end() {
        pool.terminate();
    }

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
