package dev.lido.shell;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.PoolBuilder;
import dev.lido.table.Results;
import dev.lido.table.Workers;
import java.util.Arrays;
import java.util.Collection;

/**
 * The words that a JShell session has for Lido, imported by {@code scripts/lido.jsh}. Thread-safe.
 *
 * <p>The calls of a pool are inherited, one superclass for each, so that one import brings all of them:
 *
 * <pre>{@code
 * jshell> map(x -> x * x, range(0, 5))
 * $1 ==> [0, 1, 4, 9, 16]
 * }</pre>
 *
 * <p>Those that wait show a live table when they take longer than half a second (the property {@code lido.delay}, in
 * milliseconds, says otherwise): in place on a terminal, as a few plain lines on standard error elsewhere.
 */
public final class Magics extends ApplyAsyncMagics {

    private Magics() {}

    /** The session's pool: {@link Pool#shared} until another one is chosen, and again when that one is closed. */
    public static Pool pool() {
        return ShellSession.pool();
    }

    /**
     * Opens a pool of so many workers and makes it the session's. The one before finishes what it has and ends.
     *
     * @throws IllegalArgumentException if {@code processes < 1}
     */
    public static Pool pool(int processes) {
        return ShellSession.use(Pool.of(processes));
    }

    /** Opens a pool and makes it the session's. The one before finishes what it has and ends. */
    public static Pool pool(PoolBuilder builder) {
        return ShellSession.use(builder.open());
    }

    /** Makes a pool the session's. The one before finishes what it has and ends. */
    public static Pool pool(Pool pool) {
        return ShellSession.use(pool);
    }

    /** Waits for the results with a live table of their jobs and workers. Ctrl-C stops watching; the jobs go on. */
    public static void watch(AsyncResult<?>... results) {
        if (results.length == 0) {
            Watch.unfinished();
        } else {
            Watch.results(Arrays.asList(results));
        }
    }

    /** As {@link #watch(AsyncResult...)}. */
    public static void watch(Collection<? extends AsyncResult<?>> results) {
        Watch.results(results);
    }

    /** Waits for all unfinished jobs with a live table of them. Ctrl-C stops watching; the jobs go on. */
    public static void watch() {
        Watch.unfinished();
    }

    /** The jobs of this session, the last 1,000 of them. */
    public static Results results() {
        return new Results(Pool.recentJobs(), ShellSession.terminal().look());
    }

    /** The workers of the session's pool. */
    public static Workers workers() {
        return new Workers(ShellSession.pool().status(), ShellSession.terminal().look());
    }

    /** Prints what there is. */
    public static void help() {
        System.out.print(Help.text());
    }

    /** Starts the session's workers in the background. What goes wrong is told by the first call that needs them. */
    public static void start() {
        var warmUp = new Thread(Magics::warmUp, "lido-start");
        warmUp.setDaemon(true);
        warmUp.start();
    }

    private static void warmUp() {
        try {
            pool();
        } catch (RuntimeException | LinkageError untilFirstUse) {
            // the first call tries again, and fails where the user sees it
        }
    }
}
