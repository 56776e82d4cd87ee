package dev.lido.soak;

import java.util.Locale;

/** What a pool must never do. */
enum Flaw {
    /** An item has no outcome. */
    LOST,
    /** An item is reported twice, or a callback called twice. */
    DOUBLED,
    /** Something came that is not what the model says. */
    WRONG,
    /** Something has not ended within a generous time. */
    HUNG,
    /** Something is left over when no pool is open. */
    LEAKED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
