package dev.lido.spi;

import java.util.List;
import java.util.Objects;

/**
 * The items that travel as one message.
 *
 * @param id unique within the session
 * @param job the call that it belongs to, unique within the session
 * @param size the number of items, at least 1; items are named by their index in the chunk, from 0
 * @param limits bounds on its run
 * @param work what to run
 */
public record Chunk(long id, long job, int size, Limits limits, Work work) {

    /** Checks the ranges. */
    public Chunk {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(work, "work");
        if (size < 1) {
            throw new IllegalArgumentException("size < 1: " + size);
        }
    }

    /** The encoded or live items of this chunk. */
    public Payload items() {
        return work.items();
    }

    /**
     * What to run.
     *
     * @param code the blobs that a worker must hold first, in this order
     * @param function the key of the blob that holds the function; empty in-process
     * @param items the items
     */
    public record Work(List<Blob> code, String function, Payload items) {
        /** Copies the list. */
        public Work {
            code = List.copyOf(code);
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(items, "items");
        }
    }

    /**
     * Bounds on a run.
     *
     * @param itemNanos how long one item may run, in nanoseconds; {@link Long#MAX_VALUE} for ever
     * @param whole whether the items stay together: they run in one worker, one after the other, unless that is lost or used up
     */
    public record Limits(long itemNanos, boolean whole) {
        /** No bounds. */
        public static final Limits NONE = new Limits(Long.MAX_VALUE, false);

        /** Checks the range. */
        public Limits {
            if (itemNanos < 1) {
                throw new IllegalArgumentException("itemNanos < 1: " + itemNanos);
            }
        }
    }
}
