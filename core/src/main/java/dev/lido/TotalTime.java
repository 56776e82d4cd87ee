package dev.lido;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Ends a job whose time is up: as a whole, or each of its unfinished items where errors are results. Thread-safe. */
final class TotalTime {

    /** How long the mailbox may take to end a job whose errors are results: a result in it may never be read to its end. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Job<?> job;
    private final long limitNanos;

    /** For the end of a job, which may run user code, as the alarms' thread must not. */
    private final Executor threads;

    /** Whether the items that have not ended are being given their errors. */
    private volatile boolean ending;

    TotalTime(Job<?> job, long limitNanos, Executor threads) {
        this.job = job;
        this.limitNanos = limitNanos;
        this.threads = threads;
    }

    /** Begins to count, from the job's call. */
    void start(Alarms.OfJob alarms) {
        if (limitNanos != Long.MAX_VALUE) {
            try {
                alarms.after(limitNanos - job.tally().age(), () -> isUp(alarms));
            } catch (Error noThread) {
                job.fail(noThread);
            }
        }
    }

    private void isUp(Alarms.OfJob alarms) {
        if (mayAdvance()) {
            endUnlessItAdvances(alarms, steps());
        }
        Daemons.run(threads, this::end);
    }

    /** A job that is decided only waits for its callback. */
    private boolean mayAdvance() {
        return job.givesErrors() && !job.decided();
    }

    /** A machine may be so busy that each step to the end takes long, but a result that is never read stops all of them. */
    private void endUnlessItAdvances(Alarms.OfJob alarms, long before) {
        alarms.after(GRACE_NANOS, () -> {
            long now = steps();
            if (now > before) {
                endUnlessItAdvances(alarms, now);
            } else {
                Daemons.run(threads, this::endAll);
            }
        });
    }

    private long steps() {
        return progress().done() + (ending ? 1 : 0);
    }

    /** Not by the mailbox where it need not be: some result in it may take long to be read. */
    private void end() {
        if (mayAdvance()) {
            job.mailbox().postAside(() -> {
                ending = true;
                Progress then = progress();
                job.failUnfinished((index, item) -> error(job.place(index, item), then));
            });
        } else {
            endAll();
        }
    }

    private void endAll() {
        boolean unused = job.stop(error(ItemException.Place.whole(job.name()), progress()));
    }

    private Progress progress() {
        return job.tally().progress(List.of());
    }

    private TaskTimeoutException error(ItemException.Place place, Progress then) {
        return Failures.overtime(place, limitNanos, then);
    }
}
