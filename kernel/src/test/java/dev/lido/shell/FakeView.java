package dev.lido.shell;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A view that a test sets. */
final class FakeView implements JobView {

    private final List<JobStatus> jobs = new ArrayList<>();
    private final List<WorkerStatus> workers = new ArrayList<>();

    /** Sets the job of that id to running, with a total of 100. */
    FakeView running(long id, long done, long millis) {
        return set(id, JobState.RUNNING, done, millis, "");
    }

    FakeView ended(long id, JobState state, long millis, String error) {
        return set(id, state, state == JobState.SUCCEEDED ? 100 : 50, millis, error);
    }

    FakeView worker(int number) {
        workers.add(new WorkerStatus(
                new WorkerId(number, 4700 + number),
                WorkerStatus.State.IDLE,
                0,
                -1,
                -1,
                -1,
                0,
                1 << 20,
                1 << 30,
                WorkerStatus.Vitals.UNKNOWN));
        return this;
    }

    private FakeView set(long id, JobState state, long done, long millis, String error) {
        var progress = new Progress(100, done, 0, 0, Duration.ofMillis(millis), List.of());
        jobs.removeIf(job -> job.id() == id);
        jobs.add(new JobStatus(id, "map-" + id, "map", "", false, state, Instant.EPOCH, progress, 0, error));
        return this;
    }

    @Override
    public List<JobStatus> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public List<WorkerStatus> workers() {
        return List.copyOf(workers);
    }
}
