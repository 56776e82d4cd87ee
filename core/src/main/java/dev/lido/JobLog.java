package dev.lido;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Remembers the last jobs of this JVM, whatever pools they ran in, for tables. Thread-safe. Holds no inputs and no results.
 */
final class JobLog {

    private static final int MOST = 1_000;
    private static final JobLog OF_THIS_JVM = new JobLog();

    /** Guarded by this. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    static JobLog ofThisJvm() {
        return OF_THIS_JVM;
    }

    synchronized void enter(Job<?> job) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(job.tally()));
    }

    synchronized List<JobStatus> jobs() {
        List<JobStatus> statuses = new ArrayList<>(entries.size());
        entries.forEach(entry -> statuses.add(entry.status()));
        return statuses;
    }

    /** A tally while its job runs; from then on what it came to, since a tally may hold errors. */
    private static final class Entry {
        private JobStatus last;
        private WeakReference<JobTally> tally;

        Entry(JobTally tally) {
            this.last = tally.status();
            this.tally = new WeakReference<>(tally);
        }

        JobStatus status() {
            JobTally live = tally == null ? null : tally.get();
            if (live != null) {
                last = live.status();
                if (last.state() != JobState.RUNNING) {
                    tally = null;
                }
            }
            return last;
        }
    }
}
