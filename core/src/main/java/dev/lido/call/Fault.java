package dev.lido.call;

import java.util.Objects;

/**
 * What went wrong in a worker, rebuilt here.
 *
 * @param kind whose fault it was
 * @param className the exception's class there
 * @param message its message, or {@code null}; for {@link Kind#TRANSFER} what could not be carried and why
 * @param trace its printed stack trace with causes
 * @param error the very exception if it could be rebuilt, else {@code null}
 */
public record Fault(Kind kind, String className, String message, String trace, Throwable error) {

    /** Checks for nulls. */
    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(trace, "trace");
    }

    /** Whose fault it was. */
    public enum Kind {
        /** The function threw. */
        THREW,
        /** The function, its item or its result could not be carried, or its code was not there. */
        TRANSFER
    }
}
