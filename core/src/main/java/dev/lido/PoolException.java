package dev.lido;

import java.util.Arrays;

/** What every error of a pool is; the type says whose fault it was, the message what to try. */
public abstract class PoolException extends RuntimeException {

    private static final String OURS = PoolException.class.getPackageName() + ".";

    PoolException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong, in one line, for those who know where it did. */
    String reason() {
        return Failures.brief(getClass().getSimpleName() + ": " + getMessage());
    }

    /** The same error, made anew. */
    abstract PoolException again();

    /**
     * The same error with the stack of the thread that is told of it now, down to the public call: it was first made where the
     * outcome came in, which tells a user nothing.
     */
    final PoolException thrownHere() {
        PoolException here = again();
        here.setStackTrace(fromThePublicCall(here.getStackTrace()));
        for (Throwable other : getSuppressed()) {
            here.addSuppressed(other);
        }
        return here;
    }

    /** Drops the stack of the thread that made it, for errors that are only kept, or hang on others. */
    final PoolException withoutStack() {
        setStackTrace(new StackTraceElement[0]);
        return this;
    }

    private static StackTraceElement[] fromThePublicCall(StackTraceElement[] stack) {
        int first = 0;
        while (first + 1 < stack.length && stack[first + 1].getClassName().startsWith(OURS)) {
            first++;
        }
        return Arrays.copyOfRange(stack, first, stack.length);
    }
}
