package dev.lido;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides whose a printed line is: the job's whose chunk the worker is at, even if that was cancelled meanwhile; where it is at none,
 * the job's whose item ended there last, by a thread or a process that it left behind; before all jobs, the worker's own. Thread-safe.
 */
final class PrintOwners {

    private static final int MOST = 1_000;

    private final Engine engine;

    /** Guarded by this, as are the next ones. By the worker's number: the job that it was at last. */
    private final Map<Integer, LivePrints> lastJobs = new Latest<>();

    /** By the worker's number: what it prints before all jobs. */
    private final Map<Integer, LivePrints> own = new Latest<>();

    /** By the chunk's id: whose those were that ended or were given up last. */
    private final Map<Long, LivePrints> over = new Latest<>();

    private static final class Latest<K> extends LinkedHashMap<K, LivePrints> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(16, 0.75f, true); // whoever prints, or is at work, is not the eldest
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, LivePrints> eldest) {
            return size() > MOST;
        }
    }

    PrintOwners(Engine engine) {
        this.engine = engine;
    }

    /** An item of a job has ended in a worker. */
    synchronized void ended(int worker, LivePrints job) {
        lastJobs.put(worker, job);
    }

    /** A chunk is not under way any more, though a worker may still be at it. */
    synchronized void over(OpenChunk chunk) {
        over.put(chunk.id, chunk.job.prints());
    }

    /** Whose a line is that a worker prints; the chunk is -1, or one that is not under way. */
    synchronized LivePrints of(int worker, long chunk) {
        LivePrints job = chunk < 0 ? lastJobs.get(worker) : over.get(chunk);
        return job != null
                ? job
                : own.computeIfAbsent(
                        worker,
                        number -> LivePrints.of(
                                number, engine.printer(), engine.alarms().ofJob()));
    }
}
