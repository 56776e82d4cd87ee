package dev.lido.worker;

import java.io.InputStream;
import java.io.PrintStream;

/** The worker's standard streams: what is printed goes to the driver as lines, and there is nothing to read. */
final class Streams {

    /** The process's own standard error, as it was before {@link #install}. */
    static final PrintStream PROCESS_ERROR = System.err;

    private final Prints out;
    private final Prints error;

    Streams(Outbox outbox) {
        this.out = new Prints(outbox, false);
        this.error = new Prints(outbox, true);
    }

    /** Replaces the streams of {@link System}. */
    void install() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(out.stream());
        System.setErr(error.stream());
    }

    /** Sends lines that have no end yet. */
    void endPartialLines() {
        out.endPartialLine();
        error.endPartialLine();
    }
}
