package dev.lido.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Cuts what a process prints into lines, and lines that are too long into parts. Confined to one thread. */
final class LineReader implements Closeable {

    /** A line has at most so many characters, so that a stream without line ends does not fill the memory. */
    static final int LONGEST = 64 * 1024;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int position;
    private int end;

    private final StringBuilder line = new StringBuilder();

    /** Whether the last line ended with a carriage return: a line feed that follows belongs to it. */
    private boolean returned;

    /** Whether the last line was cut: a line end that follows is its own. */
    private boolean cut;

    LineReader(InputStream in) {
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The next line or part of one, without its end, or {@code null} at the end of the stream. */
    String next() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (isEnd((char) c)) {
                return take(false);
            }
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            }
            if (line.length() >= LONGEST && !Character.isHighSurrogate((char) c)) {
                return take(true);
            }
        }
        return line.isEmpty() ? null : take(false);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int read() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position < end ? buffer[position++] : -1;
    }

    private boolean isEnd(char c) {
        boolean counts = !cut && !(c == '\n' && returned);
        returned = c == '\r';
        cut = false;
        return counts && (c == '\n' || c == '\r');
    }

    private String take(boolean asPart) {
        var taken = line.toString();
        line.setLength(0);
        cut = asPart;
        return taken;
    }
}
