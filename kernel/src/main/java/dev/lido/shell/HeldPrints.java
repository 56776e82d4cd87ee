package dev.lido.shell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the place of {@code System.out} and {@code System.err} while a table is live, and keeps whole lines until they can be
 * passed on between two paints. Thread-safe. After {@link #release} the streams, which others may have kept, pass everything on.
 */
final class HeldPrints {

    /** Guarded by this, as are the next ones. */
    private final List<Held> lines = new ArrayList<>();

    private Stream out;
    private Stream err;
    private boolean holding;

    private record Held(PrintStream to, ByteArrayOutputStream bytes) {}

    /** Starts to hold, if it does not yet. */
    synchronized void hold() {
        if (!holding) {
            holding = true;
            out = new Stream(System.out);
            err = new Stream(System.err);
            System.setOut(out.print);
            System.setErr(err.print);
        }
    }

    synchronized boolean any() {
        return !lines.isEmpty();
    }

    /** Passes the lines on that are held, in the order in which they were printed. */
    synchronized void pass() {
        for (Held line : lines) {
            line.to().writeBytes(line.bytes().toByteArray());
            line.to().flush();
        }
        lines.clear();
    }

    /** Passes everything on, now and from now on. */
    synchronized void release() {
        if (!holding) {
            return;
        }
        holding = false;
        out.complete();
        err.complete();
        pass();
        if (System.out == out.print) {
            System.setOut(out.to);
        }
        if (System.err == err.print) {
            System.setErr(err.to);
        }
    }

    /** One stream's stand-in; its lines are guarded by the outer object. */
    private final class Stream extends OutputStream {
        private final PrintStream to;
        private final PrintStream print;
        private ByteArrayOutputStream line = new ByteArrayOutputStream();

        Stream(PrintStream to) {
            this.to = to;
            this.print = new PrintStream(this, true, Terminal.charset(to));
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            synchronized (HeldPrints.this) {
                if (!holding) {
                    to.write(bytes, from, length);
                    return;
                }
                int start = from;
                for (int i = from; i < from + length; i++) {
                    if (bytes[i] == '\n') {
                        line.write(bytes, start, i + 1 - start);
                        start = i + 1;
                        complete();
                    }
                }
                line.write(bytes, start, from + length - start);
            }
        }

        @Override
        public void flush() {
            synchronized (HeldPrints.this) {
                if (!holding) {
                    to.flush();
                }
            }
        }

        void complete() {
            if (line.size() > 0) {
                lines.add(new Held(to, line));
                line = new ByteArrayOutputStream();
            }
        }
    }
}
