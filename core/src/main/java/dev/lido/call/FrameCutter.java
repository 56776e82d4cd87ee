package dev.lido.call;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Takes the worker's own frames off the traces of what user code threw, with causes and suppressed ones: a trace ends at
 * the line of the cell or snippet, as it would have done in the session. Frames above are never touched.
 */
final class FrameCutter {

    private static final String BOTTOM = TaskRun.class.getName();
    private static final String OURS = "dev.lido.";

    /** The class of the function, which may be one of Lido's own around the user's. */
    private final String function;

    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    FrameCutter(Class<?> function) {
        this.function = function.getName();
    }

    /** Cuts in place; never throws: where user code is in the way, a trace stays as it is. */
    void cut(Throwable error) {
        if (error == null || !seen.add(error)) {
            return;
        }
        try {
            StackTraceElement[] trace = error.getStackTrace();
            int end = end(trace);
            if (end < trace.length) {
                error.setStackTrace(Arrays.copyOf(trace, end));
            }
            Arrays.stream(error.getSuppressed()).forEach(this::cut);
            cut(error.getCause());
        } catch (RuntimeException | Error inError) {
            return; // a user's exception may override all of these
        }
    }

    /** Where the frames begin that led to the user's. A task may run tasks of its own: the lowest ones are meant. */
    private int end(StackTraceElement[] trace) {
        int end = trace.length;
        while (end > 0 && !trace[end - 1].getClassName().equals(BOTTOM)) {
            end--;
        }
        if (end == 0) {
            return trace.length; // made on a thread of the user's, or too deep to show where it began
        }
        while (end > 0 && trace[end - 1].getClassName().equals(BOTTOM)) {
            end--;
        }
        boolean ours = end > 0
                && function.startsWith(OURS)
                && trace[end - 1].getClassName().equals(function);
        return ours ? end - 1 : end;
    }
}
