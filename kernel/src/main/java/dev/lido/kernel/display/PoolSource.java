package dev.lido.kernel.display;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.PoolStatus;
import dev.lido.table.Earlier;
import dev.lido.table.Overview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A pool: its workers, and the jobs that it had since it was first looked at. */
final class PoolSource implements LiveSource {

    private final Pool pool;

    /** By id. A pool tells only of jobs that run; the last of those that have ended stay here. */
    private final Map<Long, JobStatus> seen = new LinkedHashMap<>();

    private Earlier earlier = Earlier.NONE;

    PoolSource(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Overview look() {
        PoolStatus status = pool.status();
        status.jobs().forEach(job -> seen.put(job.id(), job));
        endOthers(status.jobs().stream().map(JobStatus::id).collect(Collectors.toSet()));
        earlier = LastJobs.trim(seen.values(), job -> job, earlier);
        List<JobStatus> jobs = List.copyOf(seen.values());
        return new Overview(title(status), jobs, status.workers(), List.of(), null, earlier);
    }

    private void endOthers(Set<Long> unfinished) {
        Set<Long> ended = seen.values().stream()
                .filter(job -> job.state() == JobState.RUNNING && !unfinished.contains(job.id()))
                .map(JobStatus::id)
                .collect(Collectors.toSet());
        if (!ended.isEmpty()) {
            for (JobStatus job : Pool.recentJobs()) {
                if (ended.remove(job.id())) {
                    seen.put(job.id(), job);
                }
            }
            earlier = earlier.andUntold(ended.size()); // they began so long ago that nobody knows of them any more
            seen.keySet().removeAll(ended);
        }
    }

    private static String title(PoolStatus status) {
        return status.name() + ", " + status.processes() + " " + status.context() + ", "
                + status.state().name().toLowerCase(Locale.ROOT);
    }
}
