package dev.lido.soak;

import java.time.Duration;
import java.util.List;

/**
 * A job.
 *
 * @param number counts the jobs of a run
 * @param kind which call it is
 * @param tasks its items
 * @param formula what its function captures
 * @param settings its options
 * @param disturbance what the caller does to it: a cancellation, an interrupt, a close, or nothing
 * @param patience how many milliseconds, or results of an iterator, the caller waits before that
 */
record Plan(
        long number, Kind kind, List<Task> tasks, Formula formula, Settings settings, Fault disturbance, int patience) {

    Duration delay() {
        return Duration.ofMillis(patience);
    }

    @Override
    public String toString() {
        return "job " + number + " (" + kind + " of " + tasks.size() + " items, " + settings
                + (disturbance == Fault.NONE ? "" : ", " + disturbance + " after " + patience) + ")";
    }
}
