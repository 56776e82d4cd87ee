package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.MemoryLimits;
import dev.lido.wire.StatusPage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Decides from the size of the workers' processes which of them have to go: one past the hard limit is killed, whatever it is
 * doing; one past the soft limit is given nothing more, and if that has not helped when its item has ended, another worker
 * takes its place.
 *
 * <p>It looks from a thread of its own, which is there only where there is a limit: that costs some microseconds a worker, or where
 * there are no files to read a process. What it decides is guarded by the session's lock.
 */
final class MemoryWatch {

    /** While a worker is held, nobody else may have its work: it is looked at more often, until its item has ended. */
    private static final long HELD_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final MemoryLimits limits;
    private final Crew crew;
    private final Object lock;
    private final Consumer<LocalWorker> changed;
    private final Runnable settle;
    private final MemoryGauge gauge;
    private final Clock clock = new Clock("lido-memory");
    private final Turnover turnover;

    /** What is to be said when the lock is free, or null. */
    private String note;

    /**
     * Makes a watch that is not started.
     *
     * @param changed told, with the lock, of a worker that may get work again or is to be replaced
     * @param settle called after that, without it
     */
    MemoryWatch(MemoryLimits limits, Crew crew, Object lock, Consumer<LocalWorker> changed, Runnable settle) {
        this.limits = limits;
        this.crew = crew;
        this.lock = lock;
        this.changed = changed;
        this.settle = settle;
        this.gauge = limits.exist() ? MemoryGauge.here() : null;
        this.turnover = new Turnover(limits.soft());
    }

    /** Starts the thread, if there is anything to watch. */
    void start() {
        if (gauge != null) {
            clock.start(this::look);
        }
    }

    /** Ends the thread. */
    void stop() {
        clock.stop();
    }

    /** Whether a worker that has come up may have work: else it is killed before it has had any. Not with the lock. */
    boolean fits(LocalWorker worker) {
        if (gauge == null) {
            return true;
        }
        long pid = worker.id().pid();
        long size = gauge.read(List.of(pid)).getOrDefault(pid, -1L);
        synchronized (lock) {
            return !kill(worker, size);
        }
    }

    /** Looks at all; returns nanoseconds until it wants to look again. */
    private long look() {
        List<LocalWorker> workers;
        synchronized (lock) {
            workers = crew.workers().stream().filter(LocalWorker::isStarted).toList();
        }
        var sizes = gauge.read(workers.stream().map(worker -> worker.id().pid()).toList());
        boolean held = false;
        synchronized (lock) {
            for (var worker : workers) {
                if (check(worker, sizes.getOrDefault(worker.id().pid(), -1L))) {
                    changed.accept(worker);
                }
                held |= worker.desk.isHeld();
            }
        }
        settle.run();
        tell();
        return held ? Math.min(HELD_NANOS, gauge.periodNanos()) : gauge.periodNanos();
    }

    private void tell() {
        String words;
        synchronized (lock) {
            words = note;
            note = null;
        }
        if (words != null) {
            System.getLogger("dev.lido").log(System.Logger.Level.WARNING, words);
        }
    }

    /**
     * Acts on what a worker's process takes. With the lock.
     *
     * @param size in bytes, or -1 if it is not known
     * @return whether the worker may get work again, or is to be replaced since it is used up
     */
    boolean check(LocalWorker worker, long size) {
        if (kill(worker, size) || worker.phase != Phase.READY) {
            return false;
        }
        return size > limits.soft() ? hold(worker, size) : release(worker);
    }

    private boolean kill(LocalWorker worker, long size) {
        boolean over = size > limits.hard();
        if (over && worker.killedFor == null) {
            worker.killedFor = limits.exceeded(size);
            worker.kill();
        }
        return over;
    }

    /** Each worker runs at least one item, however small the limit is: else the pool would get nothing done. */
    private boolean hold(LocalWorker worker, long size) {
        var page = worker.page.read();
        boolean running = page.state() == StatusPage.State.RUNNING;
        boolean useful = page.itemsDone() > 0 || running;
        if (useful && !worker.desk.isHeld()) {
            worker.desk.hold();
        }
        if (worker.desk.isHeld() && worker.desk.pieces.isEmpty() && !running) {
            worker.desk.close();
            String words = turnover.replaced(StatusPage.now() - worker.born, page.itemsDone(), size);
            note = words == null ? note : words;
            return true;
        }
        return false;
    }

    private static boolean release(LocalWorker worker) {
        boolean held = worker.desk.isHeld();
        worker.desk.release();
        return held;
    }
}
