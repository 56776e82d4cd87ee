package dev.lido.soak;

/** The calls of a pool. */
enum Kind {
    MAP(Form.WAITS),
    STARMAP(Form.WAITS),
    FOR_EACH(Form.WAITS),
    MAP_OUTCOMES(Form.WAITS),
    MAP_ASYNC(Form.ASYNC),
    STARMAP_ASYNC(Form.ASYNC),
    FOR_EACH_ASYNC(Form.ASYNC),
    MAP_OUTCOMES_ASYNC(Form.ASYNC),
    IMAP(Form.LAZY),
    IMAP_UNORDERED(Form.LAZY),
    /** A call for each item, one after another. */
    APPLY(Form.SINGLE),
    /** A call for each item, all at once. */
    APPLY_ASYNC(Form.SINGLE);

    private enum Form {
        WAITS,
        ASYNC,
        LAZY,
        SINGLE
    }

    private final Form form;

    Kind(Form form) {
        this.form = form;
    }

    /** Whether it gives a result to wait for, of all items together. */
    boolean async() {
        return form == Form.ASYNC;
    }

    /** Whether it gives an iterator. */
    boolean lazy() {
        return form == Form.LAZY;
    }

    /** Whether each item is a call of its own. */
    boolean single() {
        return form == Form.SINGLE;
    }

    /** Whether the caller is told what became of each item even if some failed. */
    boolean tellsEach() {
        return lazy() || single() || this == MAP_OUTCOMES || this == MAP_OUTCOMES_ASYNC;
    }

    /** Whether it gives no values. */
    boolean mute() {
        return this == FOR_EACH || this == FOR_EACH_ASYNC;
    }
}
