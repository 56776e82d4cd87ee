package dev.lido;

import dev.lido.spi.WorkerId;
import java.time.Duration;
import java.util.List;

/**
 * Which worker ran which items of a job when. Immutable.
 *
 * @param job the job's name
 * @param items how many items have run; items that were lost with their worker are not known
 * @param spans of these items, or of an even sample if there are more than 10,000; in the order in which they ended
 * @param slowest the items that took longest, the slowest first, and with their arguments
 */
public record Timeline(String job, long items, List<Span> spans, List<Span> slowest) {

    /** Copies the lists. */
    public Timeline {
        spans = List.copyOf(spans);
        slowest = List.copyOf(slowest);
    }

    /**
     * One item's run.
     *
     * @param worker where it ran
     * @param item its index in the input
     * @param start when it began, since the call
     * @param duration how long it took
     * @param failed whether it ended with an error
     * @param argument of one of the slowest, the item as text, shortened, as far as it is still known; else empty
     */
    public record Span(
            WorkerId worker, long item, Duration start, Duration duration, boolean failed, String argument) {}
}
