package dev.lido;

import dev.lido.spi.WorkerStatus;
import java.util.List;

/**
 * A snapshot of a pool.
 *
 * @param name the pool's name, such as {@code pool-1}
 * @param state where its life stands
 * @param processes how many workers it keeps
 * @param context where they are
 * @param workers the workers
 * @param jobs its unfinished jobs
 */
public record PoolStatus(
        String name, PoolState state, int processes, String context, List<WorkerStatus> workers, List<JobStatus> jobs) {

    /** Copies the lists. */
    public PoolStatus {
        workers = List.copyOf(workers);
        jobs = List.copyOf(jobs);
    }
}
