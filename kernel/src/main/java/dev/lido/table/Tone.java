package dev.lido.table;

/** What a line of a table is about, for those who can colour it. */
public enum Tone {
    /** Names the columns. */
    HEADER,
    /** Nothing special. */
    PLAIN,
    /** A job that ended well. */
    GOOD,
    /** A job that failed. */
    BAD,
    /** A job that was cancelled, or a remark. */
    FAINT
}
