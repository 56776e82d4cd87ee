package dev.lido;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers the last jobs of this JVM, whatever pools they ran in, for tables. Thread-safe. Holds no inputs, no results, and of jobs
 * that have ended no errors either.
 */
final class JobLog {

    private static final int MOST = 1_000;
    private static final JobLog OF_THIS_JVM = new JobLog();

    /** By the job's id, the oldest first. Guarded by this. */
    private final Map<Long, Supplier<JobStatus>> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Supplier<JobStatus>> eldest) {
            return size() > MOST;
        }
    };

    static JobLog ofThisJvm() {
        return OF_THIS_JVM;
    }

    synchronized void enter(JobTally tally) {
        entries.put(tally.id(), tally::status);
    }

    /** What the job came to is kept, and the tally, with the errors of its items, let go. */
    synchronized void ended(JobTally tally) {
        JobStatus last = tally.status();
        entries.replace(tally.id(), () -> last);
        notifyAll();
    }

    /** Waits until none of these jobs runs; those that it has forgotten count as ended. */
    synchronized void awaitEnd(Set<Long> ids) throws InterruptedException {
        while (ids.stream().anyMatch(this::runs)) {
            wait();
        }
    }

    private boolean runs(long id) {
        Supplier<JobStatus> entry = entries.get(id);
        return entry != null && entry.get().state() == JobState.RUNNING;
    }

    synchronized List<JobStatus> jobs() {
        List<JobStatus> statuses = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> statuses.add(entry.get()));
        return statuses;
    }
}
