package dev.lido.local;

/** A session's life: OPEN → CLOSED → STOPPING, and ENDED from each of them. */
enum Life {
    /** Takes work. */
    OPEN,
    /** What was submitted is still done. */
    CLOSED,
    /** Nothing is left to do; the workers were told to stop. */
    STOPPING,
    /** The workers were killed. */
    ENDED
}
