package dev.lido;

/** A pool's life: {@code RUNNING → CLOSED → TERMINATED}; the middle may be left out. */
public enum PoolState {
    /** Takes work. */
    RUNNING,
    /** Takes no more work; what was submitted still finishes. Entered by {@code shutdown} and {@code close}. */
    CLOSED,
    /** The workers were stopped; unfinished jobs ended with {@link PoolTerminatedException}. Final. */
    TERMINATED;

    /** Whether the life goes this way. */
    boolean leadsTo(PoolState next) {
        return next.compareTo(this) > 0;
    }
}
