package dev.lido.spi;

import java.io.IOException;
import java.time.Duration;

/** A kind of place where chunks can run; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Backend {

    /** Says whether this backend serves the given context name, such as {@code processes} or {@code spark://host:7077}. */
    boolean serves(String context);

    /** Whether chunks run in this very JVM, so that functions and items are handed over as they are, without a copy. */
    boolean inProcess();

    /**
     * Starts the workers. On failure everything that had been started is stopped again.
     *
     * @throws IOException if a worker cannot be started; the message says which and why
     */
    Session open(SessionSpec spec, Listener listener) throws IOException;

    /**
     * Makes ready, after a delay, for a session that is likely to be asked for soon, and from then on for another like the last one.
     * Backends whose sessions are there at once, or cost too much for that, do nothing.
     *
     * @param rehearsal what a worker may run as long as there is nothing to do, so that its first item finds classes loaded
     */
    default void standBy(SessionSpec spec, SessionSpec.Setup rehearsal, Duration delay) {}
}
