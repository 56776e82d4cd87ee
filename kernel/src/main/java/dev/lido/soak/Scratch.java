package dev.lido.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The temporary directory of this process alone, so that what pools leave there is seen to be theirs. */
final class Scratch {

    private static final String PROPERTY = "java.io.tmpdir";
    private static final int LOOKS = 40;
    private static final int PAUSE_MILLIS = 50;

    private Scratch() {}

    /** Makes it, has all pools to come use it, and removes it when the JVM ends. */
    static void use() {
        try {
            Path path = Files.createTempDirectory("lido-soak");
            System.setProperty(PROPERTY, path.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(path), "soak-scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory can be made in " + System.getProperty(PROPERTY), e);
        }
    }

    /** As soon as the last pool, which ends in these moments, has removed its own. */
    private static void remove(Path path) {
        try {
            for (int look = 0; look < LOOKS && !path.toFile().delete(); look++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
