package dev.lido.kernel.display;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.PoolStatus;
import dev.lido.table.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A pool: its workers, and the jobs that it had since it was first looked at. */
final class PoolSource implements LiveSource {

    private final Pool pool;

    /** By id. A pool tells only of jobs that run; those that have ended stay here. */
    private final Map<Long, JobStatus> seen = new LinkedHashMap<>();

    PoolSource(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Overview look() {
        PoolStatus status = pool.status();
        status.jobs().forEach(job -> seen.put(job.id(), job));
        endOthers(status.jobs().stream().map(JobStatus::id).collect(Collectors.toSet()));
        List<JobStatus> jobs = new ArrayList<>(seen.values());
        return new Overview(title(status), jobs, status.workers(), List.of(), null);
    }

    private void endOthers(Set<Long> unfinished) {
        Set<Long> ended = seen.values().stream()
                .filter(job -> job.state() == JobState.RUNNING && !unfinished.contains(job.id()))
                .map(JobStatus::id)
                .collect(Collectors.toSet());
        if (!ended.isEmpty()) {
            Pool.recentJobs().stream().filter(job -> ended.contains(job.id())).forEach(job -> seen.put(job.id(), job));
        }
    }

    private static String title(PoolStatus status) {
        return status.name() + ", " + status.processes() + " " + status.context() + ", "
                + status.state().name().toLowerCase(Locale.ROOT);
    }
}
