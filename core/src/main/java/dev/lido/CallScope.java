package dev.lido;

import dev.lido.spi.ItemFunction;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Brings what belongs to the thread that makes a call to the threads that run code of it in this process: items of pools of threads,
 * callbacks, the reading of a lazy input. Such threads serve many calls, and inherit nothing. A notebook, for one, tells by it under
 * which cell prints belong. Thread-safe.
 */
public final class CallScope {

    /** What belongs to one call. Thread-safe. */
    @FunctionalInterface
    public interface Scope {
        /**
         * The calling thread works for that call, until it runs what this gives; then for what it worked for before. Neither may throw.
         */
        Runnable enter();
    }

    /** Where there is nothing to bring: costs nothing. */
    static final Scope NONE = () -> () -> {};

    private static volatile Supplier<Scope> capture = () -> NONE;

    private CallScope() {}

    /**
     * Decides for calls to come.
     *
     * @param here is asked in the thread that makes a call, and once for a pool's initializer in the thread that opens the pool
     */
    public static void captureBy(Supplier<Scope> here) {
        capture = Objects.requireNonNull(here, "here");
    }

    static Scope here() {
        return capture.get();
    }

    /** These threads, but what they run is in that scope. */
    static Executor threads(Scope scope, Executor threads) {
        return scope == NONE ? threads : work -> threads.execute(work(scope, work));
    }

    /** This work, but in that scope. */
    static Runnable work(Scope scope, Runnable work) {
        return scope == NONE
                ? work
                : () -> {
                    Runnable leave = scope.enter();
                    try {
                        work.run();
                    } finally {
                        leave.run();
                    }
                };
    }

    /** This function, but in that scope; for use in this process. */
    static ItemFunction function(Scope scope, ItemFunction function) {
        return scope == NONE
                ? function
                : item -> {
                    Runnable leave = scope.enter();
                    try {
                        return function.call(item);
                    } finally {
                        leave.run();
                    }
                };
    }
}
