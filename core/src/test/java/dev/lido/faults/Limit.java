package dev.lido.faults;

import dev.lido.CallOptions;
import java.time.Duration;

/** What a call is given against faults that last. */
enum Limit {
    NONE,
    ITEM,
    TOTAL;

    /** How long an item, or a call, may take: long enough for a busy machine, and short enough for many of them. */
    static final Duration SPAN = Duration.ofSeconds(2);

    /** The options with this limit. */
    <R> CallOptions<R> on(CallOptions<R> options) {
        return switch (this) {
            case NONE -> options;
            case ITEM -> options.timeout(SPAN);
            case TOTAL -> options.totalTimeout(SPAN);
        };
    }

    /** What the fault needs that lasts in an item, if it does. */
    static Limit ofItem(Fault fault) {
        return fault.lasts() ? ITEM : NONE;
    }
}
