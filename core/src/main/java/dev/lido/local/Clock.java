package dev.lido.local;

import dev.lido.spi.FaultLog;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/** Runs one task again when its time has come or when it is woken, on one thread. Thread-safe. */
final class Clock {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long AFTER_FAILURE_NANOS = 1_000_000_000;

    private final String thread;

    /** Guarded by this. */
    private boolean woken;

    /** Guarded by this. */
    private boolean stopped;

    Clock() {
        this("lido-clock");
    }

    /** A clock whose thread has this name. */
    Clock(String thread) {
        this.thread = thread;
    }

    /**
     * Starts the thread.
     *
     * @param tick the task; returns nanoseconds until it wants to run again, or {@link Long#MAX_VALUE}
     */
    void start(LongSupplier tick) {
        DaemonThread.start(thread, () -> run(tick));
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Ends the thread after one more run. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void run(LongSupplier tick) {
        try {
            boolean last = false;
            while (true) {
                long nanos = next(tick);
                if (last) {
                    return;
                }
                last = !sleep(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A tick that fails, by a fault of ours or for want of memory, must not stop the clock: time-outs hang on it. */
    private static long next(LongSupplier tick) {
        try {
            return tick.getAsLong();
        } catch (RuntimeException | Error e) {
            FaultLog.tell(Level.WARNING, "a tick failed", e);
            return AFTER_FAILURE_NANOS;
        }
    }

    private synchronized boolean sleep(long nanos) throws InterruptedException {
        long end = System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2);
        for (long left = end - System.nanoTime(); left > 0 && !woken && !stopped; left = end - System.nanoTime()) {
            wait(left / NANOS_PER_MILLI + 1);
        }
        woken = false;
        return !stopped;
    }
}
