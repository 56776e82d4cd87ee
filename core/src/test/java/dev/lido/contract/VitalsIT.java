package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.Context;
import dev.lido.Pool;
import dev.lido.PoolBuilder;
import dev.lido.Range;
import dev.lido.spi.WorkerStatus;
import dev.lido.spi.WorkerStatus.Vitals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers tell how busy they have been, how much memory they take and how often they were replaced. */
@Timeout(60)
class VitalsIT {

    private static final long NAP = 300;

    @Test
    void aWorkerIsAsBusyAsItsItemsTook() {
        try (Pool pool = Pool.of(1)) {
            checkBusy(pool);
        }
    }

    @Test
    void aThreadIsAsBusyAsItsItemsTook() {
        try (Pool pool = Pool.builder().context(Context.threads()).processes(1).open()) {
            checkBusy(pool);
        }
    }

    private static void checkBusy(Pool pool) {
        assertEquals(List.of(0, 1), pool.map(x -> nap(x), Range.range(0, 2)));
        Vitals vitals = only(pool).vitals();
        double least = 2 * NAP * 1e6;
        assertTrue(vitals.workedNanos() >= least && vitals.workedNanos() <= vitals.livedNanos(), vitals::toString);
        assertEquals((double) vitals.workedNanos() / vitals.livedNanos(), vitals.busy());
        assertEquals(0, vitals.restarts());
    }

    @Test
    void aReplacementKnowsHowManyWereBeforeIt() throws InterruptedException {
        checkRestarts(Pool.builder().processes(1));
        checkRestarts(Pool.builder().processes(1).context(Context.threads()));
    }

    private static void checkRestarts(PoolBuilder builder) throws InterruptedException {
        try (Pool pool = builder.maxTasksPerChild(1).open()) {
            assertEquals(List.of(0, 1), pool.map(x -> x, Range.range(0, 2), 1));
            while (pool.status().workers().stream()
                    .noneMatch(worker -> worker.vitals().restarts() == 2)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aProcessTellsItsMemory() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "not told here");
        try (Pool pool = Pool.of(1)) {
            assertEquals(1, pool.apply(() -> 1));
            assertTrue(
                    only(pool).vitals().resident() > 8 << 20, () -> only(pool).toString());
        }
    }

    private static WorkerStatus only(Pool pool) {
        return pool.status().workers().get(0);
    }

    private static int nap(int x) throws InterruptedException {
        Thread.sleep(NAP);
        return x;
    }
}
