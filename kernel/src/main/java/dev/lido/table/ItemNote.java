package dev.lido.table;

import dev.lido.Outcome;
import dev.lido.Timeline;
import java.util.Objects;

/**
 * What a table says of one item.
 *
 * @param job the name of its job
 * @param index its index in the input
 * @param argument the item as text, shortened; empty if it is not known
 * @param detail of one that failed, its error in a line; else where it ran and how long it took
 * @param message of one that failed, its error in full, which tells the rest too; else empty
 */
public record ItemNote(String job, long index, String argument, String detail, String message) {

    /** Checks for nulls. */
    public ItemNote {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(message, "message");
    }

    /** Of an item that took long. */
    public static ItemNote slow(String job, Timeline.Span span) {
        String took = Units.span(span.duration()) + " in " + span.worker() + (span.failed() ? ", failed" : "");
        return new ItemNote(job, span.item(), span.argument(), took, "");
    }

    /** Of an item that failed. */
    public static ItemNote failed(String job, Outcome<?> outcome) {
        String message = Objects.requireNonNullElse(outcome.error().getMessage(), "");
        return new ItemNote(job, outcome.index(), outcome.argument(), outcome.reason(), message);
    }
}
