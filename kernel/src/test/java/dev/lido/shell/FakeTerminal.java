package dev.lido.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A terminal of 80 columns, for what is written to it. */
final class FakeTerminal {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
    private int columns = 80;

    PrintStream stream() {
        return stream;
    }

    String raw() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** As a program that asks is told. */
    int columns() {
        return columns;
    }

    /** Drags the window. */
    void resize(int now) {
        narrowUnseen(now);
        columns = now;
    }

    /** Drags the window, of which a program that asks is not told yet. */
    void narrowUnseen(int now) {
        stream.print("\033[8;24;" + now + "t");
    }

    /** The rows of the screen, without the blanks at their ends. */
    List<String> rows() {
        return new FakeScreen(80).play(raw());
    }
}
