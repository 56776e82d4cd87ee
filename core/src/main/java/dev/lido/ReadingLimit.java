package dev.lido;

/**
 * Ends the reading of a call's input into memory, which comes before all work, when the caller is interrupted, the pool ends, or
 * the call's time is up: an input may have no end. For one thread.
 */
final class ReadingLimit {

    private final JobTally tally;
    private final long totalNanos;
    private final Engine engine;

    /** Then that was meant for something else. */
    private final boolean interruptedBefore = Thread.currentThread().isInterrupted();

    ReadingLimit(JobTally tally, long totalNanos, Engine engine) {
        this.tally = tally;
        this.totalNanos = totalNanos;
        this.engine = engine;
    }

    /**
     * Looks whether another item may be read.
     *
     * @param read how many there are
     * @throws TaskCancelledException if this thread was interrupted, which it remains
     * @throws TaskTimeoutException if the time is up
     * @throws IllegalStateException if the pool takes no more work
     */
    void check(long read) {
        if (!interruptedBefore && Thread.currentThread().isInterrupted()) {
            throw new TaskCancelledException(
                    tally.name() + " was cancelled: the thread that read its input was interrupted", null);
        }
        engine.checkRunning();
        if (tally.age() >= totalNanos) {
            throw Failures.endlessInput(ItemException.Place.whole(tally.name()), totalNanos, read);
        }
    }
}
