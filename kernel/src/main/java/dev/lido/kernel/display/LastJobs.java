package dev.lido.kernel.display;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.table.Earlier;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/** Decides how many jobs that have ended one table holds: the last of them, the others are counted. */
final class LastJobs {

    static final int MOST_ENDED = 200;

    private LastJobs() {}

    /** Removes what is too much, the oldest first, and counts it. */
    static <T> Earlier trim(Collection<T> jobs, Function<T, JobStatus> status, Earlier before) {
        Earlier earlier = before;
        if (jobs.size() > MOST_ENDED) {
            long ended =
                    jobs.stream().filter(job -> hasEnded(status.apply(job))).count();
            Iterator<T> oldest = jobs.iterator();
            while (ended > MOST_ENDED) {
                JobStatus job = status.apply(oldest.next());
                if (hasEnded(job)) {
                    earlier = earlier.and(job.state());
                    oldest.remove();
                    ended--;
                }
            }
        }
        return earlier;
    }

    private static boolean hasEnded(JobStatus job) {
        return job.state() != JobState.RUNNING;
    }
}
