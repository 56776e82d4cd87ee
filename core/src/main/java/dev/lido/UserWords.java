package dev.lido;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Puts users' objects into words without waiting long for their own methods, which may never return: they run in a daemon.
 * Thread-safe.
 */
final class UserWords {

    private static final long PATIENCE_MILLIS = 500;

    /** Each one that never returns costs a thread; from so many on, objects are named by their classes alone. */
    private static final int MOST_OVERDUE = 4;

    private static final AtomicInteger OVERDUE = new AtomicInteger();

    private static final Daemons DAEMONS = new Daemons("words");

    private static final ClassValue<Boolean> WORDED_BY_THE_JDK = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> error) {
            return List.of("toString", "getMessage", "getLocalizedMessage").stream()
                    .allMatch(method -> isOfTheJdk(error, method));
        }
    };

    private UserWords() {}

    private static boolean isOfTheJdk(Class<?> error, String method) {
        try {
            return error.getMethod(method).getDeclaringClass().getClassLoader() == null;
        } catch (NoSuchMethodException | LinkageError unknown) { // its signature names a class that is not here
            return false;
        }
    }

    /** The object as short text; of one that takes too long, its class. */
    static String of(Object value) {
        return soon(() -> Failures.shortened(value), "a " + value.getClass().getName());
    }

    /** What the error says, as these words tell it; of one that takes too long, its class. */
    static String of(Throwable error, Supplier<String> words) {
        return WORDED_BY_THE_JDK.get(error.getClass())
                ? words.get()
                : soon(words, error.getClass().getName());
    }

    private static String soon(Supplier<String> words, String otherwise) {
        return OVERDUE.get() < MOST_OVERDUE ? awaited(words, otherwise) : otherwise;
    }

    /** These words throw nothing. */
    private static String awaited(Supplier<String> source, String otherwise) {
        var words = new CompletableFuture<String>();
        Thread thread = DAEMONS.newThread(() -> words.complete(source.get()));
        try {
            thread.start();
            return words.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            leave(words, thread);
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            leave(words, thread);
        } catch (ExecutionException | Error noWords) { // such as no thread to be had
            return otherwise;
        }
        return otherwise;
    }

    private static void leave(CompletableFuture<String> words, Thread thread) {
        OVERDUE.incrementAndGet();
        var unused = words.whenComplete((text, none) -> OVERDUE.decrementAndGet());
        thread.interrupt(); // ends one that sleeps or waits
    }
}
