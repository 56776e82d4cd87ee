package dev.lido.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Removes the directory of a benchmark that ends. */
final class Scratch {

    /** Workers that were killed, and those who clean up after them, may still be at it for a moment. */
    private static final int ATTEMPTS = 40;

    private static final int PAUSE_MILLIS = 50;

    private Scratch() {}

    static void remove(Path directory) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS && !isRemoved(directory); i++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean isRemoved(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // something has come or gone meanwhile
        }
        return Files.notExists(directory);
    }
}
