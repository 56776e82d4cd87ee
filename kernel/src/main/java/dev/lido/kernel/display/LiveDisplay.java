package dev.lido.kernel.display;

import dev.lido.JobWitness;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Shows jobs as tables that change until the jobs have ended, during their cell, after it and while others run. Thread-safe.
 *
 * <p>A table is painted at most five times a second, and only where something has changed. When its jobs have ended its last state
 * stays and nothing of them is held. What goes wrong with painting never reaches the code whose jobs are shown.
 */
public final class LiveDisplay {

    private static final LiveClock CLOCK = LiveClock.daemon();

    private LiveDisplay() {}

    /**
     * Whether a value is shown as a table that changes: an {@link dev.lido.AsyncResult}, a {@link dev.lido.ResultIterator}, a
     * {@link dev.lido.Pool}, or a collection or array that holds results and iterators only. Never throws.
     */
    public static boolean isLive(Object value) {
        try {
            return LiveSource.is(value);
        } catch (Throwable broken) { // a collection of the user's own
            return false;
        }
    }

    /**
     * Shows such a value in this outlet, at once and until its jobs have ended. A pool is shown until it has no unfinished job.
     *
     * @throws IllegalArgumentException if the value is not such a one
     */
    public static void show(Object value, Outlet outlet) {
        show(value, outlet, CLOCK);
    }

    static void show(Object value, Outlet outlet, LiveClock clock) {
        Objects.requireNonNull(outlet, "outlet");
        LiveSource source = LiveSource.of(value)
                .orElseThrow(() -> new IllegalArgumentException("nothing that changes: " + BriefText.of(value)));
        clock.add(new LiveBoard(source, outlet));
    }

    /**
     * Makes a call, and shows in this outlet the jobs that it waits for, each once it has taken that long. Their table stays.
     *
     * @param call runs in this thread; whatever it throws goes on
     * @param after how long jobs are left unmentioned; negative for ever
     */
    public static <R> R during(Supplier<R> call, Outlet outlet, Duration after) {
        return during(call, outlet, after, CLOCK);
    }

    static <R> R during(Supplier<R> call, Outlet outlet, Duration after, LiveClock clock) {
        Objects.requireNonNull(outlet, "outlet");
        if (after.isNegative()) {
            return call.get();
        }
        CallTable table = calls(outlet, after, clock);
        try {
            return JobWitness.during(call, table::begun);
        } finally {
            table.end();
        }
    }

    /**
     * Shows in this outlet the jobs of calls that last, each once it has taken that long; for those who learn of the calls by
     * themselves, as {@link #during} does of those within one.
     *
     * @param after how long jobs are left unmentioned; negative for ever
     */
    public static CallTable calls(Outlet outlet, Duration after) {
        return calls(outlet, after, CLOCK);
    }

    static CallTable calls(Outlet outlet, Duration after, LiveClock clock) {
        Objects.requireNonNull(outlet, "outlet");
        var source = new CallSource(after);
        var board = new LiveBoard(source, outlet);
        boolean shows = !after.isNegative();
        return new CallTable(source, board, shows ? clock.add(board, after) : null);
    }

    /** Brings all tables up to date: to be called when a cell ends, before its reply, since some front ends listen only until then. */
    public static void flush() {
        CLOCK.flush();
    }
}
