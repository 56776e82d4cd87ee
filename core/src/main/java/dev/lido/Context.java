package dev.lido;

import java.util.Objects;

/**
 * Where a pool's workers are. Immutable.
 *
 * @param name how a backend knows it, such as {@code processes}
 */
public record Context(String name) {

    /** Checks for null. */
    public Context {
        Objects.requireNonNull(name, "name");
    }

    /** Worker processes on this machine, each a JVM of its own; the default. */
    public static Context processes() {
        return new Context("processes");
    }

    /** Threads of this JVM; functions, items and results are handed over as they are. For debugging and for waiting work. */
    public static Context threads() {
        return new Context("threads");
    }

    /** No workers: each item runs in the thread that makes the call. For debugging. */
    public static Context serial() {
        return new Context("serial");
    }

    /** A context by its name, for backends that are found on the class path. */
    public static Context named(String name) {
        return new Context(name);
    }
}
