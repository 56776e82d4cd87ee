package dev.lido.jshell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Collects the lines of a stream on a thread of its own. */
final class Lines {

    private static final long PATIENCE_SECONDS = 50;
    private static final String END = "\u0000end of stream";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Lines(InputStream in) {
        Thread reader = new Thread(() -> read(in), "lines");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(" + e.getMessage() + ")"); // the process was killed
        }
        lines.add(END);
    }

    /** Waits for a line and returns all that came before it. */
    List<String> until(Predicate<String> last) {
        List<String> before = new ArrayList<>();
        try {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (line != null && !END.equals(line) && !last.test(line)) {
                before.add(line);
                line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (line == null || END.equals(line)) {
                throw new AssertionError((END.equals(line) ? "ended" : "nothing more") + " after " + before);
            }
            return before;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted after " + before, e);
        }
    }
}
