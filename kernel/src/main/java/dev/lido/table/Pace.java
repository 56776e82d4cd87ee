package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells how fast jobs are and how long they still take, from the snapshots of the last seconds, so that the numbers follow a
 * change but do not jump with every chunk that ends. Not thread-safe.
 */
public final class Pace {

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double LEAST_SECONDS = 1;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<Long, Deque<Sample>> samples = new HashMap<>();

    /** Takes the clock, in nanoseconds from any origin, such as {@code System::nanoTime}. */
    public Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Sample(long nanos, long done) {}

    /**
     * An estimate.
     *
     * @param perSecond items a second; 0 while unknown
     * @param left how long the job still takes; {@code null} while unknown, or if it has ended
     */
    public record Estimate(double perSecond, Duration left) {}

    /** The mean over a job's whole life, for those who see it once. */
    public static Estimate overall(JobStatus job) {
        return estimate(job, mean(job.progress()));
    }

    /** Notes the snapshot and estimates. To be called each time that a job is looked at. */
    public Estimate note(JobStatus job) {
        if (job.state() != JobState.RUNNING) {
            samples.remove(job.id());
            return overall(job);
        }
        long now = nanoTime.getAsLong();
        Deque<Sample> known = samples.computeIfAbsent(job.id(), id -> new ArrayDeque<>());
        known.addLast(new Sample(now, job.progress().done()));
        while (now - known.getFirst().nanos() > WINDOW_NANOS) {
            known.removeFirst();
        }
        return estimate(job, recent(known, job.progress()));
    }

    /** Forgets all jobs but these, so that nothing is held of one whose end was never noted. */
    public void keepOnly(Set<Long> ids) {
        samples.keySet().retainAll(ids);
    }

    /** The rate of the window; where that says nothing yet, or nothing ended in it, the mean. */
    private static double recent(Deque<Sample> known, Progress progress) {
        Sample first = known.getFirst();
        Sample last = known.getLast();
        double seconds = (last.nanos() - first.nanos()) / NANOS;
        long items = last.done() - first.done();
        return seconds < LEAST_SECONDS || items == 0 ? mean(progress) : items / seconds;
    }

    private static double mean(Progress progress) {
        double seconds = progress.elapsed().toNanos() / NANOS;
        return seconds > 0 ? progress.done() / seconds : 0;
    }

    private static Estimate estimate(JobStatus job, double perSecond) {
        Progress progress = job.progress();
        boolean known = job.state() == JobState.RUNNING && progress.total() >= 0 && perSecond > 0;
        double seconds = known ? (progress.total() - progress.done()) / perSecond : 0;
        return new Estimate(perSecond, known ? Duration.ofMillis(Math.round(seconds * 1000)) : null);
    }
}
