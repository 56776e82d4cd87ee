package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.JobWitness;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a display gets to know of jobs. */
@Timeout(20)
class LiveCallTest {

    @Test
    void aCallTellsOfItsOwnJobOnly() {
        try (Pool pool = threads()) {
            List<Supplier<JobStatus>> begun = new ArrayList<>();
            JobWitness.during(
                    () -> elsewhere(pool)
                            + pool.map(x -> x, List.of(1, 2), o -> o.name("mine"))
                                    .size(),
                    begun::add);
            pool.map(x -> x, List.of(3));
            assertEquals(1, begun.size());
            assertEquals("mine", begun.get(0).get().name());
            assertEquals(JobState.SUCCEEDED, begun.get(0).get().state());
        }
    }

    @Test
    void awaitingTheEndOfJobsTakesUntilTheyHaveEnded() throws InterruptedException {
        var go = new CountDownLatch(1);
        try (Pool pool = threads()) {
            AsyncResult<Void> slow = pool.applyAsync(() -> go.await());
            var waiter = new Thread(() -> awaitEnd(slow.status()));
            waiter.start();
            while (waiter.getState() != Thread.State.WAITING) {
                assertTrue(waiter.isAlive(), "it did not wait");
                Thread.onSpinWait();
            }
            go.countDown();
            waiter.join();
            assertEquals(JobState.SUCCEEDED, slow.status().state());
        }
    }

    private static void awaitEnd(JobStatus job) {
        try {
            Pool.awaitEnd(List.of(job));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyJobsWhoseResultsSomebodyMustTakeAreLazy() {
        try (Pool pool = threads();
                ResultIterator<Integer> lazy = pool.imap(x -> x, List.of(1, 2))) {
            assertTrue(lazy.status().lazy());
            assertFalse(pool.mapAsync(x -> x, List.of(1, 2)).status().lazy());
        }
    }

    private static int elsewhere(Pool pool) {
        var other = new Thread(() -> pool.map(x -> x, List.of(1)));
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    private static Pool threads() {
        return Pool.builder().context(Context.threads()).processes(1).open();
    }
}
