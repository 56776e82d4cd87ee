package dev.lido;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The result of a call that does not wait. Thread-safe.
 *
 * <p>It always becomes ready: with the value, with the error of the lowest failed item, or with an error of the pool. A thread that
 * waits and is interrupted cancels the job and keeps its interrupt.
 *
 * @param <R> the type of the value
 */
public sealed interface AsyncResult<R> permits JobResult {

    /**
     * Waits and returns the value. May be called any number of times, also after the pool has ended.
     *
     * @throws PoolException the job's error; an exception of the input or of a callback is thrown itself
     * @throws IllegalStateException in a callback of the pool, if this job has a callback too: the wait could never end
     */
    R get();

    /**
     * As {@link #get()}, for a limited time.
     *
     * @throws PoolTimeoutException if the time ran out; the job goes on
     * @throws IllegalArgumentException if the timeout is negative
     */
    R get(Duration timeout);

    /**
     * Waits until the job has ended, with whatever result. Interrupted meanwhile, as {@link #get()} too, it cancels the job and keeps
     * the interrupt.
     *
     * @throws IllegalStateException as {@link #get()}
     */
    void await();

    /**
     * As {@link #await()}, for a limited time; says whether the job has ended.
     *
     * @throws IllegalStateException as {@link #get()}
     * @throws IllegalArgumentException if the timeout is negative
     */
    boolean await(Duration timeout);

    /** Whether the job has ended, and its callback has returned or was left behind, see {@link #cancel}. */
    boolean ready();

    /**
     * Whether the job ended without an error.
     *
     * @throws IllegalStateException if it is not ready
     */
    boolean successful();

    /**
     * Cancels the job: items that wait are dropped, running ones are stopped, the result is ready with
     * {@link TaskCancelledException}.
     *
     * <p>A callback has a second from then on, also that of a job of which all else had ended before. If it has not returned by then it
     * is interrupted and left behind; if it still waits for its turn it is not called. In both cases the result is ready with that
     * exception.
     *
     * @return whether this call ended the job; {@code false} if all but its callback had ended before
     */
    boolean cancel();

    /** How far the job is. */
    Progress progress();

    /** The items that have failed so far, by index. */
    List<Outcome<?>> errors();

    /** Which worker ran which item when, so far; of a long job a sample. */
    Timeline timeline();

    /**
     * What its items have printed so far in worker processes, line by line, each marked with its worker as in {@code [w2] }. Of very much
     * the last, after a line that tells how much is gone: 100,000 characters of a job, and 4,000,000 of the last 200 jobs that printed.
     * The first 1,000,000, or what {@link CallPlace#prints} says, were shown while they came.
     *
     * <p>Output that comes by the process's own streams, such as that of a child process, is the job's at which the worker is when it is
     * read, or was last; it may come after the result.
     */
    String output();

    /** The job's name. */
    String name();

    /** Where the job, and everything that a table shows of it, stands. */
    JobStatus status();

    /** A future that ends as this result does; cancelling it cancels the job. */
    CompletableFuture<R> toCompletableFuture();
}
