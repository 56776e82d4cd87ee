package dev.lido;

import dev.lido.codec.StaysHere;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A pool of worker processes, with the calls of Python's {@code multiprocess.Pool}. Thread-safe.
 *
 * <pre>{@code
 * try (Pool pool = Pool.of(4)) {
 *     List<Integer> squares = pool.map(x -> x * x, Range.range(0, 10));
 * }
 * }</pre>
 *
 * <p>Its life is told by {@link PoolState}: it takes work until {@link #shutdown}, {@link #close} or {@link #terminate}. Each of these may
 * be called again, in any order, from any thread. A pool that is collected while it runs is terminated, with a warning.
 *
 * <p>Several items are taken from an iterator, a stream or an {@link Iterable} before they are sent, so each must be an object of its own:
 * of a buffer that is filled anew for each item, all would be its last content.
 *
 * <p>Functions and items travel by value, with the code typed in JShell or a notebook that they reach. Errors are the subclasses of
 * {@link PoolException}; work given to a pool that takes none is refused with {@link IllegalStateException}.
 */
@StaysHere("a pool belongs to its process. Open one in the function: nested pools work.")
public final class Pool extends PoolCalls implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Engine engine;
    private final Jobs jobs;

    Pool(Engine engine, Carrier carrier) {
        this.engine = engine;
        this.jobs = new Jobs(this, engine, carrier);
        CLEANER.register(this, () -> endLeftover(engine));
    }

    // ---- making one

    /** A pool with one worker for each available processor. */
    public static Pool create() {
        return builder().open();
    }

    /**
     * A pool of so many workers.
     *
     * @throws IllegalArgumentException if {@code processes < 1}
     */
    public static Pool of(int processes) {
        return builder().processes(processes).open();
    }

    /** Sets a pool up in detail. */
    public static PoolBuilder builder() {
        return new PoolBuilder();
    }

    /** The pool that this JVM's code shares: opened at the first call, and anew at a call after it was closed. */
    public static Pool shared() {
        return shared(Duration.ZERO);
    }

    /**
     * As {@link #shared()}; a pool that this call opens has that {@link PoolBuilder#startDelay startDelay}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Pool shared(Duration startDelay) {
        return SharedPool.get(startDelay);
    }

    /**
     * Says that somebody sits at this JVM, as in a shell or a notebook: from now on the workers of one pool more are kept started, so
     * that the next pool with the settings of the last one, at first those of {@link #create}, is there at once. They are ended when no
     * pool was opened for ten minutes, until one is. There are none for pools with an initializer, or of more workers than the
     * machine has processors, taken for at least 2 and at most 16, and none with the environment variable {@code LIDO_STANDBY=off}.
     * That workers cannot be started is told by the pool that needs them. May be called again, which changes nothing.
     *
     * @param delay how long the first of them may wait with their start; zero for none
     * @throws IllegalArgumentException if the delay is negative
     */
    public static void standBy(Duration delay) {
        if (Objects.requireNonNull(delay, "delay").isNegative()) {
            throw new IllegalArgumentException("delay < 0: " + delay);
        }
        builder().standBy(delay);
    }

    /** The last 1,000 jobs of this JVM, of all its pools, the oldest first. */
    public static List<JobStatus> recentJobs() {
        return JobLog.ofThisJvm().jobs();
    }

    /** What the items of a job have printed, as {@link AsyncResult#output} tells it. */
    public static String output(JobStatus job) {
        return PrintLog.ofThisJvm().of(job.id());
    }

    /**
     * Waits until none of these jobs runs. One that is {@link JobStatus#lazy} ends only when somebody has taken its results. One
     * that {@link #recentJobs} tells of no more, since 1,000 began after it, is not waited for.
     *
     * @throws InterruptedException if the thread was interrupted; the jobs go on
     */
    public static void awaitEnd(Collection<JobStatus> jobs) throws InterruptedException {
        JobLog.ofThisJvm().awaitEnd(jobs.stream().map(JobStatus::id).collect(Collectors.toSet()));
    }

    // ---- its life

    /** Takes no more work; returns at once, and what was submitted still finishes. */
    public void shutdown() {
        engine.shutdown();
    }

    /**
     * {@link #shutdown} and then {@link #join}. Interrupted while it waits: terminates, and keeps the interrupt.
     *
     * @throws IllegalStateException in a callback, a retryIf or a lazy input of this pool, which the wait would wait for; it is shut down
     */
    @Override
    public void close() {
        shutdown();
        hasEndedWithin(Long.MAX_VALUE);
    }

    /**
     * Stops the workers now, whatever they do; unfinished jobs end with {@link PoolTerminatedException}. A callback may run on for a
     * second; then it is interrupted and left behind.
     */
    public void terminate() {
        engine.terminate();
    }

    /**
     * Waits for the workers to end. Interrupted while it waits: terminates, and keeps the interrupt.
     *
     * <p>A lazy input of unknown length is not read any further then, since its consumer may be the very thread that waits.
     *
     * @throws IllegalStateException if the pool is running, or as {@link #close}
     */
    public void join() {
        hasEndedWithin(Long.MAX_VALUE);
    }

    /**
     * As {@link #join()}, for a limited time.
     *
     * @throws PoolTimeoutException if the time ran out; the pool goes on ending
     */
    public void join(Duration timeout) {
        long nanos = Checks.timeoutNanos(timeout);
        if (!hasEndedWithin(nanos)) {
            throw new PoolTimeoutException(
                    engine.name() + " has not ended after " + timeout + "; join again, or terminate()", null);
        }
    }

    private boolean hasEndedWithin(long nanos) {
        engine.checkJoin();
        try {
            return engine.join(nanos);
        } catch (InterruptedException interrupted) {
            terminate();
            Thread.currentThread().interrupt();
            return true;
        } catch (Throwable stopped) { // with which jshell ends a snippet at Ctrl-C
            terminate();
            throw stopped;
        }
    }

    // ---- what it is doing

    /** Its state, workers and unfinished jobs. */
    public PoolStatus status() {
        return engine.status();
    }

    /** Whether it takes work; unlike {@link #status}, looks at no worker. */
    boolean isRunning() {
        return engine.state() == PoolState.RUNNING;
    }

    @Override
    Jobs jobs() {
        return jobs;
    }

    @Override
    public String toString() {
        return "Pool[" + engine.name() + ", state=" + engine.state() + ", processes=" + engine.processes() + "]";
    }

    private static void endLeftover(Engine engine) {
        if (engine.state() == PoolState.RUNNING) {
            System.err.println("lido: " + engine.name()
                    + " was collected while running and is terminated; close() it, or use try (…)");
            engine.terminate();
        }
    }
}
