package dev.lido;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts users' objects into words without waiting long for their {@code toString()}, which may never return: it runs in a daemon of
 * its own. Thread-safe.
 */
final class UserWords {

    private static final long PATIENCE_MILLIS = 500;

    /** Those that never return cost that many threads; once all are taken, objects are named by their classes alone. */
    private static final Semaphore THREADS = new Semaphore(4);

    private static final Daemons DAEMONS = new Daemons("words");

    private UserWords() {}

    /** The object as short text; of one that takes too long, its class. */
    static String of(Object value) {
        return THREADS.tryAcquire() ? awaited(value) : className(value);
    }

    private static String awaited(Object value) {
        var words = new CompletableFuture<String>();
        Thread thread = DAEMONS.newThread(() -> words.complete(shortened(value)));
        start(thread);
        try {
            return words.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException noWords) {
            thread.interrupt(); // ends one that sleeps or waits
        }
        return className(value);
    }

    private static void start(Thread thread) {
        try {
            thread.start();
        } catch (Error noThread) {
            THREADS.release();
            throw noThread;
        }
    }

    /** Its place is free again before whoever waits for the words goes on. */
    private static String shortened(Object value) {
        try {
            return Failures.shortened(value);
        } finally {
            THREADS.release();
        }
    }

    private static String className(Object value) {
        return "a " + value.getClass().getName();
    }
}
