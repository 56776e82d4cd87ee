package dev.lido.kernel;

import dev.lido.kernel.display.Outlets;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** {@code System.out} and {@code System.err}: each thread's text goes to the cell that it works for. Installed once. */
final class CellStreams extends OutputStream {

    private final boolean error;

    /** Takes what is printed before there is a cell. */
    private final PrintStream before;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** Bytes of a character that is not whole yet. Guarded by this. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    CellStreams(boolean error, PrintStream before) {
        this.error = error;
        this.before = before;
    }

    /** From now on, what this JVM prints goes to cells. */
    static void install() {
        System.setOut(new PrintStream(new CellStreams(false, System.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new CellStreams(true, System.err), true, StandardCharsets.UTF_8));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Outlets.find()
                .ifPresentOrElse(
                        cell -> cell.print(error, decoded(bytes, offset, length)),
                        () -> before.write(bytes, offset, length));
    }

    private synchronized String decoded(byte[] bytes, int offset, int length) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(bytes, offset, length)
                .flip();
        CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
        decoder.reset().decode(all, text, false);
        rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
        return text.flip().toString();
    }
}
