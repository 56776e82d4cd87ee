package dev.lido;

import dev.lido.spi.Timing;
import dev.lido.spi.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A job's name and counts, and the errors of its items. Thread-safe. */
final class JobTally {

    /** Counts the jobs of this JVM; 0 is never given out, it stands for initializers. */
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final String call;
    private final String name;
    private final String function;
    private final boolean keepsErrors;
    private final SpanLog spans = new SpanLog();

    /** Guarded by this, as are all that follow. */
    private final SortedMap<Long, PoolException> errors = new TreeMap<>();

    private long total = -1;
    private long done;
    private long failed;
    private long retried;
    private JobState state = JobState.RUNNING;
    private long endedNanos;
    private String error = "";

    /** A tally without errors is for lazy jobs, whose memory must not grow with their input. */
    JobTally(String call, String name, String function, boolean keepsErrors) {
        this.call = call;
        this.function = function;
        this.name = name != null ? name : call + "-" + id;
        this.keepsErrors = keepsErrors;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    synchronized void total(long items) {
        total = items;
    }

    synchronized void succeeded() {
        done++;
    }

    synchronized void failed(long index, PoolException itemError) {
        done++;
        failed++;
        if (keepsErrors) {
            errors.put(index, itemError);
        }
    }

    synchronized void retried() {
        retried++;
    }

    /** How long ago its call was, in nanoseconds. */
    long age() {
        return System.nanoTime() - startedNanos;
    }

    /** When and where an item ran, as far as its outcome tells. */
    void ran(long index, Object item, dev.lido.spi.Outcome outcome) {
        spans.note(index, item, outcome);
    }

    Timeline timeline() {
        return spans.timeline(name, Timing.epoch(startedNanos));
    }

    void ended(Throwable jobError) {
        String words = jobError == null ? "" : Failures.words(jobError); // user code: not under the lock
        ended(stateAfter(jobError), words);
    }

    private synchronized void ended(JobState last, String words) {
        endedNanos = System.nanoTime();
        error = words;
        state = last;
    }

    private static JobState stateAfter(Throwable jobError) {
        return jobError == null
                ? JobState.SUCCEEDED
                : jobError instanceof TaskCancelledException || jobError instanceof PoolTerminatedException
                        ? JobState.CANCELLED
                        : JobState.FAILED;
    }

    synchronized List<Outcome<?>> errors() {
        return errors.entrySet().stream()
                .<Outcome<?>>map(e -> Outcome.failed(e.getKey(), e.getValue()))
                .toList();
    }

    /** The error of the lowest failed item, with the others as its suppressed ones; null if none failed. */
    synchronized PoolException firstError() {
        if (errors.isEmpty()) {
            return null;
        }
        PoolException first = errors.get(errors.firstKey());
        PoolException all = first.again().withoutStack();
        Arrays.stream(first.getSuppressed()).forEach(all::addSuppressed);
        errors.values().stream().skip(1).forEach(all::addSuppressed);
        return all;
    }

    /** Its progress, with those workers. */
    synchronized Progress progress(List<WorkerStatus> workers) {
        long until = state == JobState.RUNNING ? System.nanoTime() : endedNanos;
        int running = (int)
                workers.stream().filter(w -> w.job() == id && w.item() >= 0).count();
        return new Progress(
                total,
                done,
                failed,
                state == JobState.RUNNING ? running : 0,
                Duration.ofNanos(until - startedNanos),
                workers);
    }

    synchronized JobStatus status() {
        return new JobStatus(
                id, name, call, function, !keepsErrors, state, started, progress(List.of()), retried, error);
    }
}
