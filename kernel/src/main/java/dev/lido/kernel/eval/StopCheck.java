package dev.lido.kernel.eval;

import java.util.HashSet;
import java.util.Set;

/**
 * What the code of cells asks at every call and every turn of a loop: whether its thread is to stop. Thread-safe; costs one
 * volatile read.
 */
public final class StopCheck {

    /** The threads to stop; {@code null} while there are none, which the check is quickest with. Written under the class's lock. */
    private static volatile Set<Thread> stopping;

    private StopCheck() {}

    /** Passes, or throws where the calling thread runs a cell that was interrupted. Woven into the classes of snippets. */
    public static void pass() {
        if (stopping != null) {
            throwIfMeant();
        }
    }

    private static void throwIfMeant() {
        Set<Thread> meant = stopping;
        if (meant != null && meant.contains(Thread.currentThread())) {
            throw new CellStopped();
        }
    }

    static synchronized void stop(Thread thread) {
        Set<Thread> all = stopping == null ? new HashSet<>() : new HashSet<>(stopping);
        all.add(thread);
        stopping = all;
    }

    static synchronized void release(Thread thread) {
        if (stopping != null) {
            Set<Thread> all = new HashSet<>(stopping);
            all.remove(thread);
            stopping = all.isEmpty() ? null : all;
        }
    }
}
