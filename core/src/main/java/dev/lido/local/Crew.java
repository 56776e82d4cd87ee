package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.local.Setbacks.Place;
import dev.lido.spi.Death;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerStatus;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToWorker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The session's workers: hires them, replaces them, sees them off. What they work at, and who is to be replaced, is the
 * session's business.
 *
 * <p>Guarded by the session's lock, but for {@link #start} and {@link #statuses}. The threads that start processes and wait for
 * their ends take that lock only for a moment, and tell the {@link Owner} without it.
 */
final class Crew {

    /** Hears of the workers' ends, without the lock. */
    interface Owner {
        /** A process printed a line by itself. */
        void printed(LocalWorker worker, boolean error, String line);

        /** A process was started, or is to be started later: {@link #retry} knows when. */
        void changed();

        /** A replacement could not be started, or the crew was closed meanwhile. */
        void notHired(Place place, IOException failure);

        /** There was no thread for starting a replacement; with the lock. It is tried again, unless the crew is closed now. */
        void noThread(Place place, Error why);

        /**
         * The process has ended, and all that it sent has been heard; it is not in the crew any more.
         *
         * @return whether anybody will be told how it died
         */
        boolean gone(LocalWorker worker, Death death);
    }

    /** Starts a worker's process, when its time has come. */
    @FunctionalInterface
    private interface Hire {
        LocalWorker hire() throws IOException;
    }

    /** Where its threads come from. */
    @FunctionalInterface
    interface Threads {
        /** Starts one; the JVM's error where there is none to be had. */
        Thread start(String name, Runnable work);
    }

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SessionSpec spec;
    private final Starter starter;
    private final Object lock;
    private final Owner owner;
    private final Threads threads;
    private final TreeMap<Integer, LocalWorker> workers = new TreeMap<>();

    /** Threads that are going to start a worker. */
    private int hiring;

    /** Places that wait for a thread which can start their worker. */
    private final List<Place> unstarted = new ArrayList<>();

    /** When it is tried again, see {@link StatusPage#now}. */
    private long retryAt;

    /** Whether the first workers shall wait no longer. */
    private boolean needed;

    private boolean closed;

    Crew(SessionSpec spec, Starter starter, Object lock, Owner owner, Threads threads) {
        this.spec = spec;
        this.starter = starter;
        this.lock = lock;
        this.owner = owner;
        this.threads = threads;
    }

    /**
     * Starts the first workers' processes, or prepares for it; the caller ends those that were started if one cannot be. Takes the lock.
     */
    void start() throws IOException {
        for (int i = 0; i < spec.processes(); i++) {
            var worker = enrol(new Place());
            try {
                if (spec.startDelay().isZero()) {
                    launch(worker);
                    threads.start("lido-worker-" + worker.number, () -> attend(worker));
                } else {
                    startLater(worker);
                }
            } catch (Error noThread) {
                discard(worker);
                throw noThread;
            }
        }
    }

    private void startLater(LocalWorker worker) {
        long delay = TimeUnit.MILLISECONDS.convert(spec.startDelay());
        hireElsewhere("lido-worker-" + worker.number, worker.place, () -> {
            pause(delay, () -> needed);
            launch(worker);
            return worker;
        });
    }

    /** Somebody has work for the first workers, or wants to see them: they shall start now, if they have not. */
    void need() {
        if (!needed) {
            needed = true;
            lock.notifyAll();
        }
    }

    /** The workers as they are now, for somebody who wants to see them at work. Takes the lock. */
    List<WorkerStatus> statuses() {
        synchronized (lock) {
            need();
            return workers.values().stream().map(LocalWorker::status).toList();
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
        return closed && isDeserted();
    }

    /** Whether nobody is there or on the way. */
    boolean isDeserted() {
        return workers.isEmpty() && hiring == 0;
    }

    /** Starts another worker in this place, on a thread of its own. */
    void replace(Place place, long pauseMillis) {
        if (closed) {
            return;
        }
        try {
            hireElsewhere("lido-worker", place, () -> {
                pause(pauseMillis, () -> false);
                LocalWorker worker = enrol(place);
                launch(worker);
                return worker;
            });
        } catch (Error none) {
            owner.noThread(place, none);
            if (!closed) { // the machine may have some again soon
                unstarted.add(place);
                retryAt = StatusPage.now() + RETRY_NANOS;
                owner.changed();
            }
        }
    }

    /** Starts workers for which there was no thread; says in how many nanoseconds it wants to try again. */
    long retry(long now) {
        if (!unstarted.isEmpty() && now >= retryAt) {
            var places = List.copyOf(unstarted);
            unstarted.clear();
            places.forEach(place -> replace(place, 0));
        }
        return unstarted.isEmpty() ? Long.MAX_VALUE : Math.max(0, retryAt - now);
    }

    private void hireElsewhere(String thread, Place place, Hire hire) {
        synchronized (lock) {
            threads.start(thread, () -> hireAndAttend(place, hire));
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
        unstarted.clear();
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

    private void hireAndAttend(Place place, Hire hire) {
        LocalWorker worker = null;
        IOException failure = null;
        try {
            worker = hire.hire();
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

    /** Lets some time pass, or the crew be closed, or that happen which the lock's owner tells of. */
    private void pause(long millis, BooleanSupplier enough) throws IOException {
        long begin = System.nanoTime();
        synchronized (lock) {
            try {
                for (long left = millis; left > 0 && !closed && !enough.getAsBoolean(); ) {
                    lock.wait(left);
                    left = millis - (System.nanoTime() - begin) / NANOS_PER_MILLI;
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
        }
    }

    /** A worker that is to be started. */
    private LocalWorker enrol(Place place) throws IOException {
        var worker = starter.prepare(place, spec.maxTasksPerChild());
        synchronized (lock) {
            if (!closed) {
                workers.put(worker.number, worker);
                return worker;
            }
        }
        discard(worker);
        throw ended();
    }

    private void launch(LocalWorker worker) throws IOException {
        try {
            synchronized (lock) {
                if (closed) {
                    throw ended();
                }
            }
            starter.start(worker, (error, line) -> owner.printed(worker, error, line));
        } catch (IOException | RuntimeException | Error e) {
            discard(worker);
            throw e;
        }
        synchronized (lock) {
            worker.restarts = worker.place.startsAnother();
            if (closed) {
                dismiss(worker);
            }
        }
        owner.changed();
    }

    private static IOException ended() {
        return new IOException("the session has ended");
    }

    /** Kills a worker that has nobody to attend to it. */
    private void discard(LocalWorker worker) {
        worker.kill();
        starter.cleanUp(worker);
        synchronized (lock) {
            workers.remove(worker.number);
        }
    }

    /** Whatever cannot be read of it: its items must get to others. */
    private static Death deathOf(LocalWorker worker, int exit) {
        try {
            return PostMortem.deathOf(worker, exit);
        } catch (RuntimeException | Error unreadable) {
            return new Death(worker.id(), "exit code " + exit, worker.lastWords.lines(), -1, null);
        }
    }

    private void attend(LocalWorker worker) {
        try {
            int exit = starter.awaitEnd(worker);
            var death = deathOf(worker, exit);
            worker.outgoing.close();
            starter.cleanUp(worker);
            synchronized (lock) {
                workers.remove(worker.number);
            }
            if (!owner.gone(worker, death)) {
                PostMortem.forget(death);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
