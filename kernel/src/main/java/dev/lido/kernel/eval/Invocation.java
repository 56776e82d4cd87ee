package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.Origin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.jshell.spi.SPIResolutionException;

/** The evaluation of one snippet: how its code is entered and left, and what came of it. Confined to its thread. */
final class Invocation {

    private final Stopper stopper;
    private final Origin origin;
    private final String temporary;
    private Object value;
    private Throwable error;
    private ErrorFacts facts;

    /**
     * Makes one that has run nothing yet.
     *
     * @param stopper stops its runs; {@code null} for what nobody stops, or the cell around it does
     * @param origin of the snippets that it evaluates
     * @param temporary what to call the value that no variable takes; {@code null} for JShell's own choice
     */
    Invocation(Stopper stopper, Origin origin, String temporary) {
        this.stopper = stopper;
        this.origin = origin;
        this.temporary = temporary;
    }

    /** Runs a snippet's code; what it returns or throws is kept. */
    void run(Method code) {
        if (stopper == null) {
            runToTheEnd(code);
            return;
        }
        Thread before;
        try {
            before = stopper.enter();
        } catch (CellStopped stopped) {
            fail(stopped);
            return;
        }
        try {
            runToTheEnd(code);
        } finally {
            stopper.leave(before);
        }
    }

    private void runToTheEnd(Method code) {
        try {
            call(code);
        } catch (Throwable thrown) { // whatever it is, the session goes on
            fail(thrown);
        }
    }

    private void call(Method code) throws Throwable {
        try {
            value = code.invoke(null);
        } catch (InvocationTargetException thrown) {
            error = thrown.getCause();
            facts = ErrorFacts.of(error); // which may run the user's code, and is stopped like it
        }
    }

    /** Notes that the code was ended by this, or could not be run for it. */
    void fail(Throwable thrown) {
        error = thrown;
        facts = ErrorFacts.of(thrown);
    }

    Origin origin() {
        return origin;
    }

    String temporary() {
        return temporary;
    }

    /** What the last run returned. */
    Object value() {
        return value;
    }

    /** What a run threw; {@code null} if none did. */
    Throwable error() {
        return error;
    }

    ErrorFacts facts() {
        return facts;
    }

    /** The id of the declaration that was called before all that it needs was defined; -1 if that was not the error. */
    int unresolved() {
        return error instanceof SPIResolutionException missing ? missing.id() : -1;
    }
}
