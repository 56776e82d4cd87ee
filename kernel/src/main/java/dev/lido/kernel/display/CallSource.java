package dev.lido.kernel.display;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.table.Overview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The jobs that a call begins and waits for, those that take long. Thread-safe: the caller's thread tells of them, the clock's
 * looks. One that does not make its caller wait is left to whoever shows its result.
 */
final class CallSource implements LiveSource {

    private static final int MANY = 64;

    private final Duration after;

    /** By id; guarded by this, as is the next. */
    private final Map<Long, Supplier<JobStatus>> shown = new LinkedHashMap<>();

    /** Those that have not yet taken long. */
    private final List<Supplier<JobStatus>> young = new ArrayList<>();

    CallSource(Duration after) {
        this.after = after;
    }

    synchronized void begun(Supplier<JobStatus> job) {
        if (!job.get().call().endsWith("Async")) {
            if (young.size() >= MANY) {
                sort();
            }
            young.add(job);
        }
    }

    @Override
    public synchronized Overview look() {
        sort();
        return Overview.of(shown.values().stream().map(Supplier::get).toList(), List.of());
    }

    /** Whoever made the call says when. */
    @Override
    public boolean ended(Overview seen) {
        return false;
    }

    private void sort() {
        for (Iterator<Supplier<JobStatus>> all = young.iterator(); all.hasNext(); ) {
            Supplier<JobStatus> job = all.next();
            JobStatus status = job.get();
            if (status.progress().elapsed().compareTo(after) >= 0) {
                shown.put(status.id(), job);
                all.remove();
            } else if (status.state() != JobState.RUNNING) {
                all.remove();
            }
        }
    }
}
