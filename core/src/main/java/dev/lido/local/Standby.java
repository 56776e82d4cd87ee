package dev.lido.local;

import dev.lido.spi.FaultLog;
import dev.lido.spi.Listener;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Where somebody sits at this JVM, keeps a {@link Spare} for the pool that he opens next: he asked for the last one, so the next
 * is likely to be of the same kind. It is ended when no pool has been opened for a while. Thread-safe.
 */
final class Standby {

    /** That of this JVM. */
    static final Standby OF_THIS_JVM = new Standby(Duration.ofMillis(500), Duration.ofMinutes(10));

    /** Set to {@code off} where there shall be none. */
    private static final String SWITCH = "LIDO_STANDBY";

    /** Whoever opens larger pools waits for them. */
    private static final int MOST_WORKERS =
            Math.max(2, Math.min(16, Runtime.getRuntime().availableProcessors()));

    private final long pauseNanos;
    private final long idleNanos;

    /** Null as long as nobody has asked for spares. */
    private volatile Spare.Opener sessions;

    /** What a spare is to be made for when its time has come; null if nothing is to be made. Guarded by this, as is all that follows. */
    private SessionSpec wanted;

    private Spare spare;

    /** When that is to be made, or else the spare to be ended. */
    private long due;

    /** Whether there is a thread that sees to it. */
    private boolean attended;

    /**
     * Keeps none yet.
     *
     * @param pause how long after a pool was opened the next spare is made, lest it slow that pool down
     * @param idle how long one is kept
     */
    Standby(Duration pause, Duration idle) {
        this.pauseNanos = pause.toNanos();
        this.idleNanos = idle.toNanos();
    }

    /** From now on keeps one, the first for these settings, whose workers start after that delay. Asked again it does nothing. */
    void begin(Spare.Opener opener, SessionSpec spec, Duration delay) {
        synchronized (this) {
            if (sessions != null || !isKept(spec) || "off".equals(System.getenv(SWITCH))) {
                return;
            }
            sessions = opener;
        }
        make(spec, delay);
        synchronized (this) {
            if (wanted == null) { // else somebody has come meanwhile
                due = System.nanoTime() + idleNanos;
            }
            attend();
        }
    }

    /** The spare, if there is one for these settings; {@code null} if not. Either way the next one will be for them. */
    Session take(SessionSpec spec, Listener listener) {
        Spare taken;
        if (sessions == null || !isKept(spec)) {
            return null;
        }
        synchronized (this) {
            want(spec);
            if (spare == null || !spare.fits(spec)) {
                return null;
            }
            taken = spare;
            spare = null;
        }
        return taken.handTo(listener);
    }

    /** For tests: waits until there is one. */
    synchronized void awaitSpare() throws InterruptedException {
        while (spare == null) {
            wait();
        }
    }

    /** For tests: keeps none any more, as before the beginning. */
    void end() {
        Spare last;
        synchronized (this) {
            sessions = null;
            wanted = null;
            last = spare;
            spare = null;
            due = System.nanoTime();
            notifyAll();
        }
        if (last != null) {
            last.end();
        }
    }

    /** An initializer may do anything, and is run for a pool that somebody has opened. */
    private static boolean isKept(SessionSpec spec) {
        return spec.setup() == null && spec.processes() <= MOST_WORKERS;
    }

    private void want(SessionSpec spec) {
        wanted = spec;
        long late = Math.min(
                TimeUnit.NANOSECONDS.convert(spec.startDelay()), idleNanos); // that pool's own workers come first
        due = System.nanoTime() + late + pauseNanos;
        notifyAll();
        attend();
    }

    private void attend() {
        if (!attended) {
            try {
                DaemonThread.start("lido-standby", this::run);
                attended = true;
            } catch (OutOfMemoryError noThread) {
                FaultLog.tell(Level.DEBUG, "no spare workers", noThread); // the pool that is being opened may get one
            }
        }
    }

    private void run() {
        try {
            for (var next = next(); next != null; next = next()) {
                make(next, Duration.ZERO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a spare is to be made for; {@code null} when nobody has needed one for so long: this thread may end. */
    private SessionSpec next() throws InterruptedException {
        SessionSpec next;
        Spare unfit;
        synchronized (this) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            next = wanted;
            wanted = null;
            due = System.nanoTime() + idleNanos;
            attended = next != null;
            boolean fits = next != null && spare != null && spare.fits(next);
            unfit = fits ? null : spare;
            spare = fits ? spare : null;
        }
        if (unfit != null) {
            unfit.end();
        }
        return next;
    }

    private void make(SessionSpec spec, Duration delay) {
        var opener = sessions;
        synchronized (this) {
            if (spare != null || opener == null) {
                return;
            }
        }
        try {
            keep(new Spare(spec, opener, delay)); // starts processes: not under the lock
        } catch (IOException
                | RuntimeException
                | Error none) { // such as no thread: the next pool starts its own, or tells
            FaultLog.tell(Level.DEBUG, "no spare workers", none);
        }
    }

    private void keep(Spare made) {
        synchronized (this) {
            if (spare == null && sessions != null) {
                spare = made;
                notifyAll();
                return;
            }
        }
        made.end(); // another was made at the same time
    }
}
