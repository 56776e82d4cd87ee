package dev.lido.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code System.in} of cells: asks the user for a line when one is read. */
final class CellInput extends InputStream {

    /** Asks the user of the running cell. */
    interface Prompt {
        /** The answer, without a line end. */
        String line() throws IOException;
    }

    private final Prompt prompt;
    private byte[] line = {};
    private int next;

    CellInput(Prompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public synchronized int read() throws IOException {
        fill();
        return line[next++] & 0xff;
    }

    /** Gives at most one line, so that readers with a buffer do not ask for a second one. */
    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private void fill() throws IOException {
        if (next == line.length) {
            line = (prompt.line() + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
    }
}
