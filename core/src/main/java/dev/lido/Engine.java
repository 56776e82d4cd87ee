package dev.lido;

import dev.lido.spi.Backend;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a pool runs on: its life, its unfinished jobs, the threads that serve them. Thread-safe.
 *
 * <p>Refers to its {@link Pool} only while jobs are unfinished, so that a pool that nobody holds can be collected and ended.
 */
final class Engine {

    private static final long IDLE_THREAD_SECONDS = 2;

    private final String name;
    private final SessionSpec spec;
    private final Callbacks callbacks;
    private final ExecutorService threads;
    private final Printer printer;
    private final Alarms alarms;
    private final TaskBook book = new TaskBook(this);
    private final Workforce workforce;

    /** Unfinished jobs, each with the pool that must live as long. Guarded by this, as is the next. */
    private final Map<Job<?>, Pool> jobs = new LinkedHashMap<>();

    private PoolState state = PoolState.RUNNING;

    Engine(String name, SessionSpec spec, Carrier.Unpacker setupUnpacker) {
        this.name = name;
        this.spec = spec;
        this.workforce = new Workforce(spec, book, setupUnpacker);
        this.alarms = new Alarms(name);
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_THREAD_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new Daemons(name));
        this.printer = new Printer(threads);
        this.callbacks = new Callbacks(name, alarms, threads);
    }

    void open(Backend on) throws IOException {
        workforce.open(on);
    }

    // ---- jobs

    /**
     * Takes a job in.
     *
     * @throws IllegalStateException if the pool takes no work
     */
    void admit(Job<?> job, Pool pool) {
        checkRunning();
        workforce.renew(); // starts processes: not under the lock
        InitializerException failure;
        synchronized (this) {
            checkRunning();
            JobLog.ofThisJvm().enter(job.tally()); // under the lock, lest the job end before
            jobs.put(job, pool);
            failure = workforce.failure();
        }
        try {
            JobWitness.tell(job.tally(), this);
        } catch (Throwable thrown) { // a job that never starts would keep the pool from ending
            job.fail(thrown);
            throw thrown;
        }
        if (failure != null) {
            job.fail(failure);
        }
    }

    synchronized void checkRunning() {
        if (state != PoolState.RUNNING) {
            throw new IllegalStateException(
                    "pool is closed: " + name + " takes no more work; open another, or use Pool.shared()");
        }
    }

    void ended(Job<?> job) {
        boolean last;
        synchronized (this) {
            jobs.remove(job);
            last = jobs.isEmpty() && state == PoolState.CLOSED;
            notifyAll();
        }
        JobLog.ofThisJvm().ended(job.tally());
        forget(job.id());
        if (last) {
            workforce.shutdown();
        }
    }

    void forget(long job) {
        workforce.session().forget(job);
    }

    void submit(Chunk chunk) {
        workforce.session().submit(chunk);
    }

    /** After the end of all there is nothing to cancel, and a look for each of 10,000 chunks would only delay it. */
    void cancel(long chunk) {
        if (state() != PoolState.TERMINATED) {
            workforce.session().cancel(chunk);
        }
    }

    /** No worker can be had: every job ends with the initializer's error. Its decoding is user code, not for the caller's thread. */
    void broken(Payload fault, WorkerId worker, boolean forGood) {
        workforce.breaks();
        Daemons.run(
                threads,
                () -> failAll(
                        fault, worker, forGood)); // without a thread, which may be just why, the jobs must end too
    }

    private void failAll(Payload fault, WorkerId worker, boolean forGood) {
        InitializerException error = workforce.error(fault, worker);
        List<Job<?>> waiting;
        synchronized (this) { // a job that comes later finds it broken down, or works with other workers
            workforce.breakDown(error, forGood);
            waiting = unfinished();
        }
        waiting.forEach(job -> job.fail(error));
    }

    boolean breaking() {
        return workforce.breaking();
    }

    /** Something that ends by the work of this pool, and may be interrupted. */
    @FunctionalInterface
    interface Wait {
        /** Whether it has ended in time. */
        boolean await() throws InterruptedException;
    }

    /** Waits; a task of this pool's own that does so, where tasks are threads, leaves its place to another meanwhile. */
    boolean await(Wait wait) throws InterruptedException {
        if (!workforce.session().isWorker(Thread.currentThread())) {
            return wait.await();
        }
        workforce.session().waitBegins();
        try {
            return wait.await();
        } finally {
            workforce.session().waitEnds();
        }
    }

    // ---- life

    void shutdown() {
        boolean idle;
        synchronized (this) {
            if (!moveTo(PoolState.CLOSED)) {
                return;
            }
            idle = jobs.isEmpty();
        }
        if (idle) {
            workforce.shutdown();
        }
    }

    void terminate() {
        List<Job<?>> unfinished;
        synchronized (this) {
            if (!moveTo(PoolState.TERMINATED)) {
                return;
            }
            unfinished = List.copyOf(jobs.keySet());
        }
        unfinished.forEach(job -> job.fail(
                new PoolTerminatedException(job.name() + ": " + name + " was terminated before its end", null)));
        workforce.terminate();
        callbacks.hurry((job, what) ->
                new PoolTerminatedException(job + ": " + what + " a second after " + name + " was terminated", null));
    }

    private boolean moveTo(PoolState next) {
        boolean leads = state.leadsTo(next);
        state = leads ? next : state;
        return leads;
    }

    /**
     * Refuses a wait that cannot end.
     *
     * @throws IllegalStateException if the pool is running, or in one of its own callbacks or tasks
     */
    void checkJoin() {
        if (state() == PoolState.RUNNING) {
            throw new IllegalStateException(
                    "pool is still running: " + name + "; call shutdown() or terminate() first");
        }
        unfinished().forEach(Job::checkMayJoin);
        if (callbacks.isOwnThread()) {
            throw new IllegalStateException("a callback cannot wait for the pool that runs it; call shutdown() there");
        }
        if (workforce.session().isWorker(Thread.currentThread())) {
            throw new IllegalStateException("a task cannot wait for the pool that runs it; call shutdown() there");
        }
    }

    private synchronized List<Job<?>> unfinished() {
        return List.copyOf(jobs.keySet());
    }

    /** Waits for the jobs and then the workers to end, and for what these have printed to be shown if that can be. */
    boolean join(long nanos) throws InterruptedException {
        long start = System.nanoTime();
        if (!joinJobs(start, nanos)) {
            return false;
        }
        if (!workforce.session().awaitEnd(Duration.ofNanos(left(start, nanos)))) {
            return false;
        }
        printer.drain(left(start, nanos));
        return true;
    }

    private static long left(long start, long nanos) {
        return nanos == Long.MAX_VALUE ? nanos : Math.max(0, nanos - (System.nanoTime() - start));
    }

    private boolean joinJobs(long start, long nanos) throws InterruptedException {
        unfinished().forEach(Job::finishFeeding);
        synchronized (this) {
            while (!jobs.isEmpty()) {
                long left = left(start, nanos);
                if (left == 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        return true;
    }

    // ---- what others ask

    synchronized PoolState state() {
        return state;
    }

    PoolStatus status() {
        List<Job<?>> unfinished;
        PoolState now;
        synchronized (this) {
            unfinished = List.copyOf(jobs.keySet());
            now = state;
        }
        List<JobStatus> statuses =
                unfinished.stream().map(job -> job.tally().status()).toList();
        return new PoolStatus(name, now, spec.processes(), spec.context(), workers(), statuses);
    }

    List<WorkerStatus> workers() {
        return workforce.session().workers().stream().map(book::inJob).toList();
    }

    String name() {
        return name;
    }

    int processes() {
        return spec.processes();
    }

    TaskBook book() {
        return book;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    Printer printer() {
        return printer;
    }

    Alarms alarms() {
        return alarms;
    }

    ExecutorService threads() {
        return threads;
    }
}
