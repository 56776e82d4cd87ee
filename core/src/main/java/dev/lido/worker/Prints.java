package dev.lido.worker;

import dev.lido.wire.ToDriver;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns what is written to one of the standard streams into printed lines, whole ones. Thread-safe. */
final class Prints extends OutputStream {

    /** A longer line is cut, so that a stream without line ends does not fill the memory. */
    static final int LONGEST = 64 * 1024;

    /** How many bytes follow the first one of a character. */
    private static final int MOST_FOLLOWING = 3;

    private final Outbox outbox;
    private final boolean error;

    /** The line so far, without its end. Guarded by this. */
    private byte[] line = new byte[256];

    private int length;

    Prints(Outbox outbox, boolean error) {
        this.outbox = outbox;
        this.error = error;
    }

    /** A stream for {@link System#setOut} that prints by these. */
    PrintStream stream() {
        return new PrintStream(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        put((byte) b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            put(bytes[i]);
        }
    }

    private void put(byte b) {
        if (b == '\n') {
            endLine();
        } else if (b != '\r') {
            append(b);
        }
    }

    /** Sends a line that has no end yet: what an item printed comes before its result. */
    synchronized void endPartialLine() {
        if (length > 0) {
            endLine();
        }
    }

    private void append(byte b) {
        if (length >= LONGEST && (startsCharacter(b) || length == LONGEST + MOST_FOLLOWING)) {
            endLine();
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = b;
    }

    /** In UTF-8: a part of a line must not end within a character. */
    private static boolean startsCharacter(byte b) {
        return (b & 0xC0) != 0x80;
    }

    private void endLine() {
        outbox.print(new ToDriver.Printed(error, new String(line, 0, length, StandardCharsets.UTF_8)));
        length = 0;
    }
}
