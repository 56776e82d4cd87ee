package dev.lido.kernel.display;

import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.ItemNote;
import dev.lido.table.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Jobs that one table shows, with their pools' workers and what is told of their items. Confined to one table. */
final class Crowd {

    /** Jobs whose pools are asked for workers: mostly all have the same. */
    private static final int ASKED = 8;

    private final List<Watched> jobs = new ArrayList<>();

    /** As they were when a job last ran: what is left of a pool afterwards tells nothing of the job. */
    private List<WorkerStatus> workers = List.of();

    void add(Watched job) {
        jobs.add(job);
    }

    /** How they stand now. */
    Overview look() {
        List<WorkerStatus> now = workers(); // first: whoever ends meanwhile has none any more
        List<JobStatus> statuses = jobs.stream().map(Watched::status).toList();
        boolean shown = !workers.isEmpty() || jobs.stream().anyMatch(job -> !job.ended());
        workers = now.isEmpty() || !shown ? workers : now;
        return new Overview("", statuses, workers, notes(Watched::failed), notes(Watched::slowest));
    }

    private List<ItemNote> notes(Function<Watched, List<ItemNote>> which) {
        return jobs.stream()
                .flatMap(job -> which.apply(job).stream())
                .limit(Watched.MOST_FAILED)
                .toList();
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
