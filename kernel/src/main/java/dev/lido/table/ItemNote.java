package dev.lido.table;

import dev.lido.Outcome;
import dev.lido.Timeline;
import java.util.Objects;

/**
 * What a table says of one item.
 *
 * @param job the name of its job
 * @param index its index in the input
 * @param detail of one that failed, the item as text, shortened; else where it ran
 * @param remark its error, or how long it took
 */
public record ItemNote(String job, long index, String detail, String remark) {

    /** Checks for nulls. */
    public ItemNote {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(remark, "remark");
    }

    /** Of an item that took long. */
    public static ItemNote slow(String job, Timeline.Span span) {
        return new ItemNote(job, span.item(), span.worker().toString(), Units.span(span.duration()));
    }

    /** Of an item that failed. */
    public static ItemNote failed(String job, Outcome<?> outcome) {
        String words = Objects.requireNonNullElse(
                outcome.error().getMessage(), outcome.error().getClass().getSimpleName());
        return new ItemNote(job, outcome.index(), outcome.argument(), words);
    }
}
