package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process prints comes as lines, and no line takes the driver's memory. */
@Timeout(30)
class LineReaderTest {

    private static final int LONGEST = LineReader.LONGEST;
    private static final int LENGTH = 100_000_000;

    private static List<String> lines(String text) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void eachKindOfLineEndEndsALine() throws IOException {
        assertEquals(List.of("a", "b", "c", "", "d"), lines("a\nb\rc\r\n\nd"));
        assertEquals(List.of("", "ö"), lines("\r\nö\r\n"));
        assertEquals(List.of(), lines(""));
    }

    @Test
    void aLongLineComesInPartsThatTogetherAreTheLine() throws IOException {
        var text = "x".repeat(LONGEST - 1) + "y" + "z".repeat(10);
        assertEquals(List.of(text.substring(0, LONGEST), "z".repeat(10), "next"), lines(text + "\nnext"));
    }

    @Test
    void aLineOfExactlyTheLimitIsOneLine() throws IOException {
        var full = "x".repeat(LONGEST);
        assertEquals(List.of(full, "next"), lines(full + "\nnext"));
        assertEquals(List.of(full, "", "next"), lines(full + "\r\n\r\nnext"));
        assertEquals(List.of(full), lines(full));
    }

    @Test
    void aPartDoesNotEndWithinACharacter() throws IOException {
        var parts = lines("x".repeat(LONGEST - 1) + "\uD83D\uDC11" + "y");
        assertEquals(List.of("x".repeat(LONGEST - 1) + "\uD83D\uDC11", "y"), parts);
    }

    @Test
    void aStreamWithoutALineEndIsNeverHeldWhole() throws IOException {
        try (var reader = new LineReader(new Endless(LENGTH))) {
            long sum = 0;
            for (var line = reader.next(); line != null; line = reader.next()) {
                assertTrue(line.length() <= LONGEST, "a part of " + line.length());
                sum += line.length();
            }
            assertEquals(LENGTH, sum);
        }
    }

    @Test
    void aLineIsThereBeforeTheNextOneBegins() throws IOException {
        var said = new InputStream() {
            private int calls;

            @Override
            public int read() {
                throw new AssertionError("more was asked for than the first line");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (calls++ > 0) {
                    return read();
                }
                bytes[offset] = 'a';
                bytes[offset + 1] = '\r';
                return 2;
            }
        };
        try (var reader = new LineReader(said)) {
            assertEquals("a", reader.next());
        }
    }

    @Test
    void theEndOfTheStreamIsTheEnd() throws IOException {
        try (var reader = new LineReader(InputStream.nullInputStream())) {
            assertNull(reader.next());
            assertNull(reader.next());
        }
    }

    /** So many times the letter x. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
