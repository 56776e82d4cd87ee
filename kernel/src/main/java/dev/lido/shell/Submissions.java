package dev.lido.shell;

import dev.lido.AsyncResult;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Remembers which snippet submitted a result, so that Ctrl-C in a later one leaves it alone. Thread-safe.
 *
 * <p>JShell runs each snippet in the method {@code do_it$} of a class of its own.
 */
final class Submissions {

    private static final String ENTRY = "do_it$";

    /** Guarded by itself. Results that were dropped need no memory. */
    private static final Map<AsyncResult<?>, String> SUBMITTERS = new WeakHashMap<>();

    private Submissions() {}

    /** Notes that the running snippet submitted the result, and returns it. */
    static <R> AsyncResult<R> note(AsyncResult<R> result) {
        running().ifPresent(snippet -> {
            synchronized (SUBMITTERS) {
                SUBMITTERS.put(result, snippet);
            }
        });
        return result;
    }

    /** Cancels those of the results that the running snippet submitted. */
    static void cancelOwn(Collection<? extends AsyncResult<?>> results) {
        running().ifPresent(snippet -> {
            for (AsyncResult<?> result : results) {
                if (snippet.equals(submitter(result))) {
                    result.cancel();
                }
            }
        });
    }

    private static String submitter(AsyncResult<?> result) {
        synchronized (SUBMITTERS) {
            return SUBMITTERS.get(result);
        }
    }

    private static Optional<String> running() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getMethodName().equals(ENTRY))
                        .map(StackWalker.StackFrame::getClassName)
                        .findFirst());
    }
}
