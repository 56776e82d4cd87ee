package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Context;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.JobWitness;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a display gets to know of jobs. */
@Timeout(20)
class LiveCallTest {

    @Test
    void aCallTellsOfItsOwnJobOnly() throws InterruptedException {
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
    void aWatchWaitsForWhatEndsByItself() throws InterruptedException {
        try (Pool pool = threads();
                ResultIterator<Integer> lazy = pool.imap(x -> x, List.of(1, 2))) {
            JobStatus waits = pool.mapAsync(x -> x, List.of(1, 2)).status();
            Pool.awaitEnd(List.of(waits));
            assertFalse(waits.lazy());
            assertTrue(lazy.status().lazy());
            assertTrue(Pool.recentJobs().stream()
                    .noneMatch(job -> job.id() == waits.id() && job.state() == JobState.RUNNING));
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
