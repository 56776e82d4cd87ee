package dev.lido;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends the reading of a call's input into memory, which comes before all work, when the caller is interrupted, the pool ends, or
 * the call's time is up: an input may have no end. For one thread.
 */
final class ReadingLimit {

    private final JobTally tally;
    private final long totalNanos;
    private final Engine engine;

    /** Whether the time is up. */
    private volatile boolean late;

    /** Then that was meant for something else. */
    private final boolean interruptedBefore = Thread.currentThread().isInterrupted();

    ReadingLimit(JobTally tally, long totalNanos, Engine engine) {
        this.tally = tally;
        this.totalNanos = totalNanos;
        this.engine = engine;
    }

    /** Reads an input to its end, or to where a limit ends it, also while it blocks; what kept it from its end is the source's failure. */
    Source read(Iterable<?> items) {
        var reading = new ReadingThread();
        Alarms.OfJob alarms = engine.alarms().ofJob();
        var source = new AtomicReference<Source>();
        if (totalNanos != Long.MAX_VALUE) {
            alarms.after(totalNanos - tally.age(), () -> {
                late = true;
                reading.stop();
            });
        }
        try {
            reading.run(() -> source.set(Source.listed(items, this::check)));
        } finally {
            alarms.end();
        }
        return late && !(items instanceof Items.Snapshot) ? ofInterrupted(source.get()) : source.get();
    }

    /** Whatever the input makes of the interrupt, which was meant for nothing else. */
    private Source ofInterrupted(Source source) {
        if (!interruptedBefore) {
            boolean unused = Thread.interrupted();
        }
        source.fail(outOfTime(source.size())); // an end that it seems to have may be its answer to the interrupt
        return source;
    }

    private TaskTimeoutException outOfTime(long read) {
        return Failures.endlessInput(ItemException.Place.whole(tally.name()), totalNanos, read);
    }

    /**
     * Looks whether another item may be read.
     *
     * @param read how many there are
     * @throws TaskCancelledException if this thread was interrupted, which it remains
     * @throws TaskTimeoutException if the time is up
     * @throws IllegalStateException if the pool takes no more work
     */
    private void check(long read) {
        if (late) {
            throw outOfTime(read);
        }
        if (!interruptedBefore && Thread.currentThread().isInterrupted()) {
            throw new TaskCancelledException(
                    tally.name() + " was cancelled: the thread that read its input was interrupted", null);
        }
        engine.checkRunning();
    }
}
