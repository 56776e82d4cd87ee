package dev.lido;

/** Where a job stands: {@code RUNNING} until it is ready, then one of the others for good. */
public enum JobState {
    /** Items wait or run, or its callback does. */
    RUNNING,
    /** Every item ended well. */
    SUCCEEDED,
    /** It ended with an error. */
    FAILED,
    /** It was cancelled, or the pool was terminated. */
    CANCELLED
}
