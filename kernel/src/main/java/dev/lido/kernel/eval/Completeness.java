package dev.lido.kernel.eval;

/** Whether source is ready to run: {@code COMPLETE}, {@code INCOMPLETE} (a console asks for more) or {@code INVALID}. */
public enum Completeness {
    /** It can run as it is. */
    COMPLETE,
    /** More lines must follow. */
    INCOMPLETE,
    /** No further line can make it right. */
    INVALID
}
