package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.local.Setbacks.Place;
import dev.lido.spi.Death;
import dev.lido.spi.SessionSpec;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToWorker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The session's workers: hires them, replaces them, sees them off. What they work at, and who is to be replaced, is the
 * session's business.
 *
 * <p>Guarded by the session's lock, but for {@link #start}. The threads that start processes and wait for their ends take
 * that lock only for a moment, and tell the {@link Owner} without it.
 */
final class Crew {

    /** Hears of the workers' ends, without the lock. */
    interface Owner {
        /** A process printed a line by itself. */
        void printed(LocalWorker worker, boolean error, String line);

        /** A process was started. */
        void hired();

        /** A replacement could not be started, or the crew was closed meanwhile. */
        void notHired(Place place, IOException failure);

        /** The process has ended, and all that it sent has been heard; it is not in the crew any more. */
        void gone(LocalWorker worker, Death death);
    }

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SessionSpec spec;
    private final Starter starter;
    private final Object lock;
    private final Owner owner;
    private final TreeMap<Integer, LocalWorker> workers = new TreeMap<>();

    /** Replacements that are not among the workers yet. */
    private int hiring;

    private boolean closed;

    Crew(SessionSpec spec, Starter starter, Object lock, Owner owner) {
        this.spec = spec;
        this.starter = starter;
        this.lock = lock;
        this.owner = owner;
    }

    /** Starts the first workers' processes; the caller ends those that were started if one cannot be. Takes the lock. */
    void start() throws IOException {
        for (int i = 0; i < spec.processes(); i++) {
            var worker = hire(new Place());
            try {
                DaemonThread.start("lido-worker-" + worker.number, () -> attend(worker));
            } catch (Error noThread) {
                discard(worker);
                throw noThread;
            }
        }
    }

    /** All whose processes have not ended, in the order of their numbers. */
    Collection<LocalWorker> workers() {
        return workers.values();
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether nobody is left and nobody will come. */
    boolean isGone() {
        return closed && workers.isEmpty() && hiring == 0;
    }

    /** Starts another worker in this place, on a thread of its own. */
    void replace(Place place, long pauseMillis) {
        if (!closed) {
            DaemonThread.start("lido-worker", () -> hireAndAttend(place, pauseMillis));
            // after it, lest a thread that cannot be started be waited for; the thread counts down under the lock that
            // is held here
            hiring++;
        }
    }

    /** Tells a worker to end when it has done what it is at. */
    static void retire(LocalWorker worker) {
        worker.phase = Phase.LEAVING;
        worker.stopBy = StatusPage.now() + Overdue.STOP_GRACE_NANOS;
        worker.desk.send(new ToWorker.Stop());
    }

    /** Kills a worker. */
    static void dismiss(LocalWorker worker) {
        worker.phase = Phase.LEAVING;
        worker.kill();
    }

    /** No replacements any more; workers that are not ready are not waited for. */
    List<LocalWorker> close() {
        closed = true;
        lock.notifyAll();
        workers.values().stream()
                .filter(worker -> worker.phase == Phase.STARTING)
                .forEach(Crew::dismiss);
        return workers.values().stream()
                .filter(worker -> worker.phase == Phase.READY)
                .toList();
    }

    /** Kills all. */
    void dismissAll() {
        close();
        workers.values().forEach(Crew::dismiss);
    }

    private void hireAndAttend(Place place, long pauseMillis) {
        LocalWorker worker = null;
        IOException failure = null;
        try {
            pause(pauseMillis);
            worker = hire(place);
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException | Error e) { // such as: no thread can be started any more
            failure = new IOException("a worker cannot be started: " + e, e);
        }
        synchronized (lock) {
            hiring--;
        }
        if (worker == null) {
            owner.notHired(place, failure);
        } else {
            attend(worker);
        }
    }

    /** Lets some time pass, or the crew be closed. */
    private void pause(long millis) throws IOException {
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        synchronized (lock) {
            try {
                for (long left = millis; left > 0 && !closed; left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
                    lock.wait(left);
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
        }
    }

    private LocalWorker hire(Place place) throws IOException {
        var worker = starter.prepare(place, spec.maxTasksPerChild());
        synchronized (lock) {
            if (closed) {
                throw new IOException("the session has ended");
            }
            workers.put(worker.number, worker);
        }
        try {
            starter.start(worker, (error, line) -> owner.printed(worker, error, line));
        } catch (IOException | RuntimeException | Error e) {
            discard(worker);
            throw e;
        }
        synchronized (lock) {
            worker.restarts = place.startsAnother();
            if (closed) {
                dismiss(worker);
            }
        }
        owner.hired();
        return worker;
    }

    /** Kills a worker that has nobody to attend to it. */
    private void discard(LocalWorker worker) {
        worker.kill();
        starter.cleanUp(worker);
        synchronized (lock) {
            workers.remove(worker.number);
        }
    }

    private void attend(LocalWorker worker) {
        try {
            int exit = starter.awaitEnd(worker);
            var death = PostMortem.deathOf(worker, exit);
            worker.outgoing.close();
            starter.cleanUp(worker);
            synchronized (lock) {
                workers.remove(worker.number);
            }
            owner.gone(worker, death);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
