package dev.lido;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Rings for the jobs of one pool when their time has come, on one thread that goes when nothing has been due for a while. Thread-safe.
 *
 * <p>What rings must only hand on: it neither waits nor runs user code, since all other alarms would be late.
 */
final class Alarms {

    private static final long IDLE_THREAD_SECONDS = 10;

    private final ScheduledThreadPoolExecutor thread;

    Alarms(String pool) {
        thread = new ScheduledThreadPoolExecutor(1, new Daemons(pool + "-alarms"));
        thread.setKeepAliveTime(IDLE_THREAD_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** The alarms of one more job. */
    OfJob ofJob() {
        return new OfJob();
    }

    /** One job's alarms: they end with it, so that nothing holds it, or its items, until a later moment. Thread-safe. */
    final class OfJob {

        /** Those that have not rung; guarded by this, as is the next. */
        private final Set<Alarm> pending = new HashSet<>();

        private boolean over;

        /** Rings after so many nanoseconds, unless the job is over by then. */
        synchronized void after(long nanos, Runnable ring) {
            if (!over) {
                var alarm = new Alarm(this, ring);
                alarm.timer = thread.schedule(alarm, nanos, TimeUnit.NANOSECONDS);
                pending.add(alarm); // should it ring by now, it waits for the lock
            }
        }

        private synchronized boolean strike(Alarm alarm) {
            return pending.remove(alarm);
        }

        /** The job is over. */
        synchronized void end() {
            over = true;
            pending.forEach(alarm -> alarm.timer.cancel(false));
            pending.clear();
        }
    }

    private static final class Alarm implements Runnable {
        private final OfJob owner;
        private final Runnable ring;

        /** Guarded by the owner. */
        private Future<?> timer;

        Alarm(OfJob owner, Runnable ring) {
            this.owner = owner;
            this.ring = ring;
        }

        @Override
        public void run() {
            if (owner.strike(this)) {
                ring.run();
            }
        }
    }
}
