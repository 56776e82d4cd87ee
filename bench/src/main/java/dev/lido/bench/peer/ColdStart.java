package dev.lido.bench.peer;

import dev.lido.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens a pool in a JVM that has done nothing before, and prints how many milliseconds passed until its first result. With {@code
 * --archive DIRECTORY} waits until the archive of workers' classes has been made there, with which the next pools start.
 */
public final class ColdStart {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(90);

    private ColdStart() {}

    /** Takes the number of workers. */
    public static void main(String[] arguments) throws Exception {
        int processes = Integer.parseInt(arguments[0]);
        long start = System.nanoTime();
        try (Pool pool = Pool.of(processes)) {
            pool.apply(x -> x * x, 3);
            System.out.println((System.nanoTime() - start) / 1e6);
            if (arguments.length > 2) {
                awaitArchive(Path.of(arguments[2]));
            }
            pool.terminate();
        }
    }

    /** By asking again and again: the archive is renamed into a directory that may not be there yet. */
    private static void awaitArchive(Path directory) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!hasArchive(directory)) {
            if (System.nanoTime() - end > 0) {
                System.err.println("bench: no archive of workers' classes was made; they start without");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean hasArchive(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa"));
        }
    }
}
