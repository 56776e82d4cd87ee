package dev.lido;

import dev.lido.spi.WorkerStatus;
import java.time.Duration;
import java.util.List;

/**
 * A snapshot of a job.
 *
 * @param total the number of items; -1 while unknown
 * @param done items that have ended, whether well or not
 * @param failed those of them that failed
 * @param running items that a worker is running at this moment
 * @param elapsed the time since the call, until the end if it has ended
 * @param workers the pool's workers
 */
public record Progress(long total, long done, long failed, int running, Duration elapsed, List<WorkerStatus> workers) {

    /** Copies the list. */
    public Progress {
        workers = List.copyOf(workers);
    }
}
