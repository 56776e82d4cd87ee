package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes snapshots of jobs. */
final class Jobs {

    private Jobs() {}

    static JobStatus running(long id, String name, long done, long total, long millis) {
        return job(id, name, JobState.RUNNING, progress(done, total, 0, millis));
    }

    static JobStatus job(long id, String name, JobState state, Progress progress) {
        String error = state == JobState.FAILED ? "TaskFailedException: item 3 failed" : "";
        return new JobStatus(id, name, "map", "", false, state, Instant.EPOCH, progress, 0, error);
    }

    static JobStatus named(long id, String name, String function, Progress progress) {
        return new JobStatus(id, name, "map", function, false, JobState.RUNNING, Instant.EPOCH, progress, 0, "");
    }

    static Progress progress(long done, long total, long failed, long millis) {
        return new Progress(total, done, failed, 0, Duration.ofMillis(millis), List.of());
    }
}
