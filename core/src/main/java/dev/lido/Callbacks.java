package dev.lido;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Runs callbacks, one at a time, on a thread of their own. Thread-safe.
 *
 * <p>One whose job is stopped while it runs may run on for a moment. Then it is interrupted and left behind with its thread, since
 * it may never return; those that wait for their turn go on on a new thread.
 */
final class Callbacks {

    /** How long a callback may run on after its job was stopped or its pool terminated; those that wait then have as long again, in all. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String pool;
    private final Alarms.OfJob alarms;

    /** For the ends of jobs that are left behind: they may run user code. */
    private final Executor threads;

    private final Set<Thread> own = ConcurrentHashMap.newKeySet();

    /** Guarded by this, as are all that follow. */
    private ExecutorService thread;

    /** The one that runs, or null. */
    private Callback<?> current;

    /** The errors of jobs, by their names and by what became of their callbacks, or null while these may take their time. */
    private BiFunction<String, String, PoolException> overdue;

    /** When none is called any more, if that is set. */
    private long lastCall;

    /** A callback that waits for its turn, and how it is called. */
    private record Turn(Callback<?> callback, Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    Callbacks(String pool, Alarms alarms, Executor threads) {
        this.pool = pool;
        this.alarms = alarms.ofJob();
        this.threads = threads;
        this.thread = newThread();
    }

    private ExecutorService newThread() {
        var one = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Daemons(pool + "-callbacks"));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /** Ends a job: calls the callback that fits, if there is one, in that scope, then makes the job ready. */
    void end(Callback<?> callback, CallPlace.Scope scope) {
        if (!callback.isWanted()) {
            callback.skip();
            return;
        }
        var turn = new Turn(callback, CallScope.work(scope, () -> run(callback)));
        synchronized (this) {
            if (execute(turn)) {
                return;
            }
        }
        callback.skip();
    }

    /** Says whether there was a thread for it: without one its job must still end. */
    private boolean execute(Runnable turn) {
        try {
            thread.execute(turn);
            return true;
        } catch (Error noThread) {
            return false;
        }
    }

    /** Whether the current thread is the one that runs this pool's callbacks. */
    boolean isOwnThread() {
        return own.contains(Thread.currentThread());
    }

    private void run(Callback<?> callback) {
        var late = late();
        if (late != null) {
            callback.completion().end(null, late.apply(callback.job(), "its callback was not called any more"));
        } else if (begin(callback)) {
            call(callback);
        }
    }

    private synchronized BiFunction<String, String, PoolException> late() {
        return overdue != null && System.nanoTime() - lastCall >= 0 ? overdue : null;
    }

    private void call(Callback<?> callback) {
        own.add(Thread.currentThread());
        try {
            callback.call();
        } finally {
            own.remove(Thread.currentThread());
            returned(callback);
        }
    }

    private synchronized boolean begin(Callback<?> callback) {
        boolean wanted = !callback.completion().ready(); // else its job was stopped meanwhile
        if (wanted) {
            current = callback;
            try {
                limit();
            } catch (Error noThread) {
                // then it may take its time: without a limit is better than not at all
            }
        }
        return wanted;
    }

    private synchronized void returned(Callback<?> callback) {
        if (isAt(callback.completion())) {
            current = null;
        }
    }

    /**
     * Ends a job whose end is decided, but which is not ready, unless its callback returns soon. One that still waits for its turn
     * then is not called any more.
     */
    void stop(Completion<?> completion, Throwable error) {
        if (!completion.ready()) {
            after(GRACE_NANOS, () -> leave(completion, error));
        }
    }

    private void after(long nanos, Runnable stop) {
        alarms.after(nanos, () -> Daemons.run(threads, stop));
    }

    private void leave(Completion<?> completion, Throwable error) {
        if (completion.end(null, error)) { // first of all, lest the interrupt decide the end
            leaveBehind(completion);
        }
    }

    private synchronized boolean isAt(Completion<?> completion) {
        return current != null && current.completion() == completion;
    }

    private void leaveBehind(Completion<?> completion) {
        List<Runnable> refused = List.of();
        synchronized (this) {
            if (isAt(completion)) {
                List<Runnable> waiting = thread.shutdownNow(); // which interrupts it
                current = null;
                thread = newThread();
                refused = waiting.stream().filter(turn -> !execute(turn)).toList();
            }
        }
        refused.forEach(turn -> ((Turn) turn).callback().skip());
    }

    /** The pool is terminated: callbacks that do not return soon are left behind, and soon none is called any more. */
    synchronized void hurry(BiFunction<String, String, PoolException> error) {
        if (overdue == null) {
            lastCall = System.nanoTime() + 2 * GRACE_NANOS;
        }
        overdue = error;
        limit();
    }

    private void limit() {
        if (overdue != null && current != null) {
            Callback<?> limited = current;
            PoolException error = overdue.apply(limited.job(), "its callback had not returned");
            long left = Math.min(GRACE_NANOS, lastCall - System.nanoTime());
            after(Math.max(1, left), () -> leave(limited.completion(), error));
        }
    }
}
