package dev.lido.shell;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the terminal of this process how wide it is now. Thread-safe.
 *
 * <p>Java cannot ask it, so {@code stty} does, a child process of some two milliseconds. That is little enough to ask before each
 * paint, and asking more rarely would not do: one table painted for the old width is one that stays as a smear.
 */
final class ControllingTerminal {

    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");
    private static final long PATIENCE_MILLIS = 500;

    private final File device;

    /** Whether there is nobody to answer: no terminal, or no {@code stty}. It is not asked again then. */
    private volatile boolean mute;

    /** Its last answer. */
    private volatile OptionalInt known = OptionalInt.empty();

    ControllingTerminal() {
        this(new File("/dev/tty"));
    }

    ControllingTerminal(File device) {
        this.device = device;
    }

    /** How many columns it has, or had when it last told; empty if it never did. */
    OptionalInt columns() {
        if (!mute) {
            try {
                listen(new ProcessBuilder("stty", "size")
                        .redirectInput(device)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException nobodyThere) {
                mute = true;
            }
        }
        return known;
    }

    private void listen(Process stty) throws IOException {
        try {
            if (stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                mute = stty.exitValue() == 1; // as it says that this is no terminal
                Matcher size =
                        SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
                known = size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : known;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // a table that vanishes for it can do with what is known
        } finally {
            stty.destroyForcibly();
        }
    }
}
