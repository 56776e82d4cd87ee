package dev.lido.kernel.display;

import dev.lido.CallPlace;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Knows which cell a thread works for. A thread works for the cell that it was started from, so that late prints and displays
 * land where their code stands; threads of pools, for the cell whose call they run. Thread-safe.
 */
public final class Outlets {

    private static final InheritableThreadLocal<Outlet> OF_THREAD = new InheritableThreadLocal<>();

    /** The cell that was begun last, for threads that no cell started. */
    private static volatile Outlet latest;

    /** Knows the cell where no thread was told one: in kernels of others, whose threads are not ours. */
    private static volatile Supplier<Outlet> others = () -> null;

    private Outlets() {}

    /** From now on asks there for the cell of threads that work for none by {@link #enter}; null if it knows none. */
    public static void otherwise(Supplier<Outlet> known) {
        others = Objects.requireNonNull(known, "known");
    }

    /** From now on this thread, and those that it starts, work for this cell. */
    public static void enter(Outlet cell) {
        OF_THREAD.set(Objects.requireNonNull(cell, "cell"));
        latest = cell;
    }

    /** This thread works for no cell any more. */
    public static void leave() {
        OF_THREAD.remove();
    }

    /** Takes what is printed for a call that this thread makes now: it goes below the cell that this thread works for, also later. */
    public static CallPlace.Sink prints() {
        Outlet here = current();
        return (error, line) -> here.print(error, line + "\n");
    }

    /** What makes other threads work for the cell that this thread works for, while they run code of a call that it makes now. */
    public static CallPlace.Scope scope() {
        Outlet cell = OF_THREAD.get();
        return () -> {
            Outlet before = OF_THREAD.get();
            put(cell);
            return () -> put(before);
        };
    }

    private static void put(Outlet cell) {
        if (cell == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(cell);
        }
    }

    /** What the user calls the cell that this thread works for; empty if there is none. */
    public static String place() {
        Outlet own = OF_THREAD.get();
        return own == null ? "" : own.place();
    }

    /**
     * The outlet of the cell that this thread works for, else of the one that was begun last.
     *
     * @throws IllegalStateException if there was no cell yet
     */
    public static Outlet current() {
        return find().orElseThrow(
                        () -> new IllegalStateException("no cell has run yet, so there is no place for output"));
    }

    /** As {@link #current}; empty if there was no cell yet. */
    public static Optional<Outlet> find() {
        Outlet own = OF_THREAD.get();
        Outlet told = own == null ? latest : own;
        return Optional.ofNullable(told == null ? others.get() : told);
    }
}
