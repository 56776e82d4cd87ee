package dev.lido;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the last jobs of this JVM, whatever pools they ran in, for tables. Thread-safe. Holds no inputs and no results.
 */
final class JobLog {

    private static final int MOST = 1_000;
    private static final JobLog OF_THIS_JVM = new JobLog();

    /** By the jobs' ids, the oldest first. Guarded by this. */
    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    static JobLog ofThisJvm() {
        return OF_THIS_JVM;
    }

    synchronized void enter(Job<?> job) {
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(job.id(), new Entry(job.tally()));
    }

    /** The job has ended: what it came to is kept, and nothing else of it. */
    synchronized void leave(Job<?> job) {
        Entry entry = entries.get(job.id());
        if (entry != null) {
            entry.status();
        }
    }

    synchronized List<JobStatus> jobs() {
        List<JobStatus> statuses = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> statuses.add(entry.status()));
        return statuses;
    }

    /** A tally while its job runs; from then on what it came to, since a tally may hold errors. */
    private static final class Entry {
        private JobStatus last;
        private JobTally tally;

        Entry(JobTally tally) {
            this.last = tally.status();
            this.tally = tally;
        }

        JobStatus status() {
            if (tally != null) {
                last = tally.status();
                if (last.state() != JobState.RUNNING) {
                    tally = null;
                }
            }
            return last;
        }
    }
}
