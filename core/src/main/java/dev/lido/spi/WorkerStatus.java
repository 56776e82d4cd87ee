package dev.lido.spi;

import java.util.Objects;

/**
 * A snapshot of one worker.
 *
 * @param id who
 * @param state what it is doing
 * @param itemsDone items that it has ended
 * @param job the job of the current item, or -1
 * @param chunk the chunk of the current item, or -1
 * @param item the current item's index, or -1: in its chunk as a backend tells it, in its job as {@code PoolStatus} and
 *     {@code Progress} do
 * @param itemNanos for how long the current item has run, in nanoseconds; 0 if there is none
 * @param heapUsed bytes of heap in use at the last report, or -1
 * @param heapMax the heap's limit in bytes, or -1
 */
public record WorkerStatus(
        WorkerId id,
        State state,
        long itemsDone,
        long job,
        long chunk,
        long item,
        long itemNanos,
        long heapUsed,
        long heapMax) {

    /** Checks for nulls. */
    public WorkerStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
    }

    /** The same worker, with its current item named by another index. */
    public WorkerStatus withItem(long index) {
        return new WorkerStatus(id, state, itemsDone, job, chunk, index, itemNanos, heapUsed, heapMax);
    }

    /** What a worker is doing. */
    public enum State {
        /** Its process runs, but it has not yet reported for work, or runs its initializer. */
        STARTING,
        /** Waits for work. */
        IDLE,
        /** Runs an item. */
        BUSY,
        /** Has ended or is being ended. */
        ENDED
    }
}
