package dev.lido;

import java.util.List;
import java.util.concurrent.Executor;

/** Ends a job whose time is up: as a whole, or each of its unfinished items where errors are results. Thread-safe. */
final class TotalTime {

    private final Job<?> job;
    private final long limitNanos;

    /** For the end of a job, which may run user code, as the alarms' thread must not. */
    private final Executor threads;

    TotalTime(Job<?> job, long limitNanos, Executor threads) {
        this.job = job;
        this.limitNanos = limitNanos;
        this.threads = threads;
    }

    /** Begins to count, from the job's call. */
    void start(Alarms.OfJob alarms) {
        if (limitNanos != Long.MAX_VALUE) {
            try {
                alarms.after(limitNanos - job.tally().age(), this::isUp);
            } catch (Error noThread) {
                job.fail(noThread);
            }
        }
    }

    private void isUp() {
        try {
            threads.execute(this::end);
        } catch (Error noThread) { // the job must end even so
            end();
        }
    }

    /** Not by the mailbox where it need not be: some result in it may take long to be read. */
    private void end() {
        if (job.givesErrors()) {
            job.mailbox().post(() -> {
                Progress then = progress();
                job.failUnfinished((index, item) -> error(job.place(index, item), then));
            });
        } else {
            job.fail(error(ItemException.Place.whole(job.name()), progress()));
        }
    }

    private Progress progress() {
        return job.tally().progress(List.of());
    }

    private TaskTimeoutException error(ItemException.Place place, Progress then) {
        return Failures.overtime(place, limitNanos, then);
    }
}
