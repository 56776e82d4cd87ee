package dev.lido.inline;

import dev.lido.inline.ThreadWorker.Task;
import dev.lido.spi.Chunk;
import dev.lido.spi.Deliveries;
import dev.lido.spi.FaultLog;
import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerStatus;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A fixed number of daemon threads. A thread cannot be killed: one that does not obey its interrupt is abandoned, which
 * means that another one takes its place and that what it brings in the end is dropped.
 *
 * <p>Outcomes are enqueued under the lock and delivered outside of it, one at a time, see {@link dev.lido.spi.Deliveries}.
 */
final class ThreadsSession implements Session {

    private static final long GRACE_NANOS = 500_000_000L;
    private static final int SETUP_TRIES = 3;

    private final SessionSpec spec;
    private final Deliveries deliveries;

    /** Chunks that have items which have not started, in order. Guarded by this, as is all that follows. */
    private final Deque<Task> queue = new ArrayDeque<>();

    private final Map<Long, Task> tasks = new LinkedHashMap<>();
    private final TreeMap<Integer, ThreadWorker> workers = new TreeMap<>();
    private int numbers;

    /** How many in a row, since an item last ended anywhere. */
    private int failedSetups;

    /** How many of the workers wait for other items: so many more may run meanwhile. */
    private int waiting;

    private boolean closed;
    private boolean ended;

    ThreadsSession(SessionSpec spec, Listener listener) {
        this.spec = spec;
        this.deliveries = new Deliveries(listener);
    }

    synchronized void start() {
        for (int i = 0; i < spec.processes(); i++) {
            hire(0);
        }
        ThreadWorker.daemon("lido-threads-clock", this::watch).start();
    }

    @Override
    public synchronized void submit(Chunk chunk) {
        if (ended || isOver()) {
            deliveries.outcomes(chunk.id(), 0, cancelled(chunk.size()));
            // by a thread of its own: the clock may have gone
            ThreadWorker.daemon("lido-threads-late", deliveries::deliver).start();
        } else {
            var task = new Task(chunk);
            tasks.put(chunk.id(), task);
            queue.addLast(task);
        }
        notifyAll();
    }

    @Override
    public synchronized void cancel(long chunk) {
        var task = tasks.remove(chunk);
        if (task == null) {
            return;
        }
        drop(task);
        for (var worker : List.copyOf(workers.values())) {
            if (worker.task == task && worker.item >= 0 && !worker.overdue) {
                deliveries.outcomes(chunk, worker.item, cancelled(1));
                interrupt(worker);
            }
        }
        notifyAll();
    }

    @Override
    public void forget(long job) {
        // functions are handed over as they are: there is nothing to drop
    }

    @Override
    public synchronized List<WorkerStatus> workers() {
        return workers.values().stream().map(ThreadWorker::status).toList();
    }

    @Override
    public synchronized boolean isWorker(Thread thread) {
        return workers.values().stream().anyMatch(worker -> worker.thread == thread);
    }

    @Override
    public synchronized void waitBegins() {
        if (!ended) { // nobody would end one who is hired after the end
            hire(0);
        }
        waiting++;
    }

    @Override
    public synchronized void waitEnds() {
        waiting--;
        notifyAll();
    }

    @Override
    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    @Override
    public synchronized void terminate() {
        ended = true;
        List.copyOf(tasks.keySet()).forEach(this::cancel);
        for (var worker : List.copyOf(workers.values())) {
            worker.thread.interrupt();
            abandon(worker);
        }
        notifyAll();
    }

    @Override
    public synchronized boolean awaitEnd(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + Math.min(TimeUnit.NANOSECONDS.convert(timeout), Long.MAX_VALUE / 2);
        for (long left = end - System.nanoTime(); left > 0 && !isOver(); left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        return isOver();
    }

    private static List<Outcome> cancelled(int count) {
        return Collections.nCopies(count, Outcome.NotRun.CANCELLED);
    }

    private boolean isOver() {
        return (closed || ended) && workers.isEmpty();
    }

    private ThreadWorker hire(int restarts) {
        var worker = new ThreadWorker(++numbers, restarts, this::work);
        worker.thread.start(); // first: there may be no thread left, and one who is not there would never leave
        workers.put(numbers, worker);
        notifyAll(); // its initializer may have a limit
        return worker;
    }

    /** A thread's life. */
    private void work(ThreadWorker worker) {
        var fault = LiveRun.setUp(spec.setup());
        if (fault != null) {
            setupFailed(worker, fault);
            deliveries.deliver();
            return;
        }
        while (next(worker)) {
            var outcome = LiveRun.run(worker.task.chunk, worker.item, worker.id);
            ended(worker, outcome);
            deliveries.deliver();
        }
        deliveries.deliver();
    }

    private synchronized void setupFailed(ThreadWorker worker, Throwable fault) {
        if (worker.abandoned) {
            return;
        }
        workers.remove(worker.id.number());
        int failed = worker.failedSetups + 1;
        if (Math.max(++failedSetups, failed) < SETUP_TRIES) {
            hire(worker.restarts + 1).failedSetups = failed;
        } else if (!ended) {
            deliveries.broken(new Payload.Live(fault), worker.id, true);
            terminate();
        }
        notifyAll();
    }

    /** Waits for an item and takes it; false at the end of the thread. */
    private synchronized boolean next(ThreadWorker worker) {
        while (!worker.abandoned) {
            if (workers.size() > spec.processes() + waiting) {
                leave(worker);
                return false;
            }
            if (isUsedUp(worker)) {
                leave(worker);
                hire(worker.restarts + 1);
                return false;
            }
            if (!queue.isEmpty() || worker.hasMore()) {
                take(worker);
                return true;
            }
            if (closed) {
                leave(worker);
                notifyAll();
                return false;
            }
            worker.state = WorkerStatus.State.IDLE;
            await();
        }
        return false;
    }

    /** Strikes a worker off, and leaves what it had not started of a whole chunk to others. */
    private void leave(ThreadWorker worker) {
        workers.remove(worker.id.number());
        if (worker.hasMore() && worker.task.isWhole()) {
            queue.addFirst(worker.task);
            notifyAll();
        }
    }

    private boolean isUsedUp(ThreadWorker worker) {
        boolean workRemains = !closed || !queue.isEmpty() || worker.hasMore();
        return workRemains && spec.maxTasksPerChild() > 0 && worker.itemsDone >= spec.maxTasksPerChild();
    }

    @SuppressWarnings("WaitNotInLoop") // next() is the loop
    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            // meant an item that has ended
        }
    }

    /** Takes the next item of the thread's own chunk, else of the first in the queue. */
    private void take(ThreadWorker worker) {
        boolean hasMore = worker.hasMore();
        var task = hasMore ? worker.task : queue.removeFirst();
        worker.task = task;
        worker.item = task.waiting.nextSetBit(0);
        task.waiting.clear(worker.item);
        worker.itemStart = System.nanoTime();
        worker.state = WorkerStatus.State.BUSY;
        if (hasMore && task.waiting.isEmpty()) {
            queue.remove(task);
        } else if (!hasMore && !task.waiting.isEmpty() && !task.isWhole()) {
            queue.addLast(task);
        }
        if (task.chunk.limits().itemNanos() != Long.MAX_VALUE) {
            notifyAll();
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored")
    private synchronized void ended(ThreadWorker worker, Outcome outcome) {
        Thread.interrupted();
        if (worker.abandoned) {
            return;
        }
        failedSetups = 0;
        worker.itemsDone++;
        worker.workedNanos += System.nanoTime() - worker.itemStart;
        if (!worker.overdue) {
            deliveries.outcomes(worker.task.chunk.id(), worker.item, List.of(outcome));
        }
        worker.overdue = false;
        worker.item = -1;
        forgetIfDone(worker.task);
        if (worker.task.waiting.isEmpty()) {
            worker.task = null;
        }
    }

    private void forgetIfDone(Task task) {
        boolean running = workers.values().stream().anyMatch(other -> other.task == task && other.item >= 0);
        if (task.waiting.isEmpty() && !running) {
            tasks.remove(task.chunk.id());
        }
    }

    /** Settles what has not started of a task as cancelled. */
    private void drop(Task task) {
        queue.remove(task);
        for (int from = task.waiting.nextSetBit(0); from >= 0; from = task.waiting.nextSetBit(from)) {
            int to = task.waiting.nextClearBit(from);
            task.waiting.clear(from, to);
            deliveries.outcomes(task.chunk.id(), from, cancelled(to - from));
        }
    }

    private void interrupt(ThreadWorker worker) {
        worker.overdue = true;
        worker.graceEnd = System.nanoTime() + GRACE_NANOS;
        worker.thread.interrupt();
    }

    private void abandon(ThreadWorker worker) {
        worker.abandoned = true;
        leave(worker);
        if (worker.task != null) {
            forgetIfDone(worker.task);
        }
        boolean workRemains = !closed || !tasks.isEmpty();
        if (!ended && workRemains) {
            hire(worker.restarts + 1);
        }
    }

    /** The clock thread: time-outs, and deliveries that a caller caused. */
    private void watch() {
        boolean over = false;
        while (!over) {
            try {
                over = watchOnce();
            } catch (RuntimeException | Error e) { // such as no thread for another worker: time-outs hang on this one
                FaultLog.tell(Level.WARNING, "a look at the workers failed", e);
                synchronized (this) {
                    await(GRACE_NANOS);
                }
            }
            deliveries.deliver();
        }
    }

    private synchronized boolean watchOnce() {
        long now = System.nanoTime();
        long next = Long.MAX_VALUE;
        for (var worker : new ArrayList<>(workers.values())) {
            next = Math.min(next, check(worker, now));
        }
        if (deliveries.isEmpty() && !isOver()) {
            await(next);
        }
        return isOver() && deliveries.isEmpty();
    }

    @SuppressWarnings("WaitNotInLoop") // watch() is the loop
    private void await(long nanos) {
        try {
            if (nanos == Long.MAX_VALUE) {
                wait();
            } else {
                wait(Math.max(0, nanos) / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            // nobody should; look again
        }
    }

    /** Nanoseconds until this worker is to be looked at again. */
    private long check(ThreadWorker worker, long now) {
        if (worker.state == WorkerStatus.State.STARTING) {
            return checkSetup(worker, now);
        }
        if (worker.item < 0) {
            return Long.MAX_VALUE;
        }
        if (worker.overdue) {
            if (worker.graceEnd <= now) {
                abandon(worker);
            }
            return worker.graceEnd - now;
        }
        long limit = worker.task.chunk.limits().itemNanos();
        long ran = now - worker.itemStart;
        if (ran < limit) {
            return limit == Long.MAX_VALUE ? limit : limit - ran;
        }
        deliveries.outcomes(worker.task.chunk.id(), worker.item, List.of(new Outcome.TimedOut(ran, worker.id)));
        interrupt(worker);
        return GRACE_NANOS;
    }

    private long checkSetup(ThreadWorker worker, long now) {
        long limit = spec.setupNanos();
        long left = limit == Long.MAX_VALUE ? limit : limit - worker.age(now);
        if (left <= 0) {
            worker.thread.interrupt();
            setupFailed(worker, new TimeoutException(spec.setupOverran(worker.id, "given up")));
            worker.abandoned = true;
        }
        return left <= 0 ? limit : left; // of another one in its place
    }
}
