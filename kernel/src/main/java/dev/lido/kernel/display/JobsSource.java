package dev.lido.kernel.display;

import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.ItemNote;
import dev.lido.table.Overview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Jobs that the user holds, and their pools' workers. */
final class JobsSource implements LiveSource {

    /** Jobs whose pools are asked for workers: mostly all have the same. */
    private static final int ASKED = 8;

    private final List<Watched> jobs;

    /** As they were while a job ran: what is left of a pool afterwards tells nothing of the job. */
    private List<WorkerStatus> workers = List.of();

    JobsSource(List<Watched> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Overview look() {
        List<WorkerStatus> now = workers(); // first: whoever ends meanwhile has none any more
        workers = now.isEmpty() ? workers : now;
        List<JobStatus> statuses = jobs.stream().map(Watched::status).toList();
        List<ItemNote> failed = jobs.stream()
                .flatMap(job -> job.failed().stream())
                .limit(Watched.MOST_FAILED)
                .toList();
        List<ItemNote> slowest = jobs.stream()
                .flatMap(job -> job.slowest().stream())
                .limit(Watched.MOST_FAILED)
                .toList();
        return new Overview("", statuses, workers, failed, slowest);
    }

    private List<WorkerStatus> workers() {
        return jobs.stream()
                .filter(job -> !job.ended())
                .limit(ASKED)
                .flatMap(job -> job.workers().stream())
                .collect(Collectors.toMap(WorkerStatus::id, worker -> worker, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
