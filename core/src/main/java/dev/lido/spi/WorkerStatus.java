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
 * @param vitals how the worker has done so far
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
        long heapMax,
        Vitals vitals) {

    /** Checks for nulls. */
    public WorkerStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(vitals, "vitals");
    }

    /** The same worker, with its current item named by another index. */
    public WorkerStatus withItem(long index) {
        return new WorkerStatus(id, state, itemsDone, job, chunk, index, itemNanos, heapUsed, heapMax, vitals);
    }

    /** The same worker, with its process's memory. */
    public WorkerStatus withResident(long bytes) {
        var next = new Vitals(bytes, vitals.livedNanos(), vitals.workedNanos(), vitals.restarts());
        return new WorkerStatus(id, state, itemsDone, job, chunk, item, itemNanos, heapUsed, heapMax, next);
    }

    /**
     * How a worker has done so far.
     *
     * @param resident bytes of memory that its process takes, or -1
     * @param livedNanos since it was started, in nanoseconds, or -1
     * @param workedNanos what it spent of that on items, in nanoseconds
     * @param restarts how many workers had its place before
     */
    public record Vitals(long resident, long livedNanos, long workedNanos, int restarts) {
        /** Nothing is known. */
        public static final Vitals UNKNOWN = new Vitals(-1, -1, 0, 0);

        /** How much of its life it spent on items, from 0 to 1; negative if that is not known. */
        public double busy() {
            return livedNanos <= 0 ? -1 : Math.min(1, (double) workedNanos / livedNanos);
        }
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
