package dev.lido;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts users' objects into words without waiting long for their {@code toString()}, which may never return: it runs in a daemon of
 * its own. Thread-safe.
 */
final class UserWords {

    private static final long PATIENCE_MILLIS = 500;

    /** Each one that never returns costs a thread; from so many on, objects are named by their classes alone. */
    private static final int MOST_OVERDUE = 4;

    private static final AtomicInteger OVERDUE = new AtomicInteger();

    private static final Daemons DAEMONS = new Daemons("words");

    private UserWords() {}

    /** The object as short text; of one that takes too long, its class. */
    static String of(Object value) {
        return OVERDUE.get() < MOST_OVERDUE ? awaited(value) : className(value);
    }

    private static String awaited(Object value) {
        var words = new CompletableFuture<String>();
        Thread thread = DAEMONS.newThread(() -> words.complete(Failures.shortened(value)));
        try {
            thread.start();
            return words.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            OVERDUE.incrementAndGet();
            var unused = words.whenComplete((text, none) -> OVERDUE.decrementAndGet());
            thread.interrupt(); // ends one that sleeps or waits
        } catch (ExecutionException | Error noWords) { // such as no thread to be had
            return className(value);
        }
        return className(value);
    }

    private static String className(Object value) {
        return "a " + value.getClass().getName();
    }
}
