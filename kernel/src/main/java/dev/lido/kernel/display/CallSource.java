package dev.lido.kernel.display;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.JobWitness.Begun;
import dev.lido.table.Overview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The jobs that a call begins and waits for, those that take long. Thread-safe: the caller's thread tells of them, the clock's
 * looks. One that does not make its caller wait is left to whoever shows its result.
 */
final class CallSource implements LiveSource {

    private static final int MANY = 64;

    private final Duration after;

    /** Those that have taken long. Guarded by this, as is the next. */
    private final Crowd shown = new Crowd();

    /** Those that have not yet taken long. */
    private final List<Begun> young = new ArrayList<>();

    CallSource(Duration after) {
        this.after = after;
    }

    synchronized void begun(Begun job) {
        if (!job.get().call().endsWith("Async")) {
            if (young.size() >= MANY) {
                sort();
                shown.settle(); // perhaps nobody looks any more
            }
            young.add(job);
        }
    }

    @Override
    public synchronized Overview look() {
        sort();
        return shown.look();
    }

    /** Whoever made the call says when. */
    @Override
    public boolean ended(Overview seen) {
        return false;
    }

    private void sort() {
        for (Iterator<Begun> all = young.iterator(); all.hasNext(); ) {
            Begun job = all.next();
            JobStatus status = job.get();
            if (status.progress().elapsed().compareTo(after) >= 0) {
                shown.add(new Watched(job));
                all.remove();
            } else if (status.state() != JobState.RUNNING) {
                all.remove();
            }
        }
    }
}
