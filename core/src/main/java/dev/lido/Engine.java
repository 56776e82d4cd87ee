package dev.lido;

import dev.lido.spi.Backend;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
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
 * What a pool runs on: its life, its unfinished jobs, its session with the backend. Thread-safe.
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

    /** Opens what the initializer threw. */
    private final Carrier.Unpacker setupUnpacker;

    private Backend backend;

    /** Is followed by another one when the machine let it have no workers. */
    private volatile Session session;

    /** Unfinished jobs, each with the pool that must live as long. Guarded by this, as are the next three. */
    private final Map<Job<?>, Pool> jobs = new LinkedHashMap<>();

    private PoolState state = PoolState.RUNNING;
    private InitializerException broken;

    /** Whether {@link #broken} is for good. */
    private boolean lasting;

    /** Whether {@link #broken} is about to be known, or was once: outcomes that say cancelled are no errors of their own then. */
    private volatile boolean breaking;

    Engine(String name, SessionSpec spec, Carrier.Unpacker setupUnpacker) {
        this.name = name;
        this.spec = spec;
        this.setupUnpacker = setupUnpacker;
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
        backend = on;
        session = on.open(spec, book);
    }

    /** The pool has no workers any more: what kept it from having some may have passed by now. */
    private void reopen() {
        try {
            session = backend.open(spec, book);
            broken = null;
        } catch (IOException failed) {
            broken = Failures.noWorker(WorkerId.NOBODY, failed);
        }
    }

    // ---- jobs

    /**
     * Takes a job in.
     *
     * @throws IllegalStateException if the pool takes no work
     */
    void admit(Job<?> job, Pool pool) {
        InitializerException failure;
        synchronized (this) {
            checkRunning();
            JobLog.ofThisJvm().enter(job.tally()); // under the lock, lest the job end before
            jobs.put(job, pool);
            if (broken != null && !lasting) {
                reopen();
            }
            failure = broken;
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
            session.shutdown();
        }
    }

    void forget(long job) {
        session.forget(job);
    }

    void submit(Chunk chunk) {
        session.submit(chunk);
    }

    /** After the end of all there is nothing to cancel, and a look for each of 10,000 chunks would only delay it. */
    void cancel(long chunk) {
        if (state() != PoolState.TERMINATED) {
            session.cancel(chunk);
        }
    }

    /** No worker can be had: every job ends with the initializer's error. Its decoding is user code, not for the caller's thread. */
    void broken(Payload fault, WorkerId worker, boolean forGood) {
        breaking = true;
        Daemons.run(
                threads,
                () -> failAll(
                        fault, worker, forGood)); // without a thread, which may be just why, the jobs must end too
    }

    private void failAll(Payload fault, WorkerId worker, boolean forGood) {
        InitializerException error = initializerError(fault, worker);
        List<Job<?>> waiting;
        synchronized (this) {
            broken = error;
            lasting = forGood;
            waiting = List.copyOf(jobs.keySet());
        }
        waiting.forEach(job -> job.fail(error));
    }

    boolean breaking() {
        return breaking;
    }

    private InitializerException initializerError(Payload fault, WorkerId worker) {
        try {
            return setupUnpacker == null || fault instanceof Payload.Live
                    ? Failures.noWorker(worker, (Throwable) ((Payload.Live) fault).value())
                    : setupUnpacker.initializerError(fault, worker);
        } catch (Throwable unreadable) { // the jobs must end even so
            return Failures.noWorker(worker, unreadable);
        }
    }

    /** Something that ends by the work of this pool, and may be interrupted. */
    @FunctionalInterface
    interface Wait {
        /** Whether it has ended in time. */
        boolean await() throws InterruptedException;
    }

    /** Waits; a task of this pool's own that does so, where tasks are threads, leaves its place to another meanwhile. */
    boolean await(Wait wait) throws InterruptedException {
        if (!session.isWorker(Thread.currentThread())) {
            return wait.await();
        }
        session.waitBegins();
        try {
            return wait.await();
        } finally {
            session.waitEnds();
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
            session.shutdown();
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
        session.terminate();
        callbacks.hurry(job -> new PoolTerminatedException(
                job + ": its callback had not returned a second after " + name + " was terminated", null));
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
        unfinished().forEach(Job::checkNotInRetryIf);
        if (callbacks.isOwnThread()) {
            throw new IllegalStateException("a callback cannot wait for the pool that runs it; call shutdown() there");
        }
        if (session.isWorker(Thread.currentThread())) {
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
        if (!session.awaitEnd(Duration.ofNanos(left(start, nanos)))) {
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
        return session.workers().stream().map(book::inJob).toList();
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
