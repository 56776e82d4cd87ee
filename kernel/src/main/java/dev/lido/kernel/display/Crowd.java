package dev.lido.kernel.display;

import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.Earlier;
import dev.lido.table.ItemNote;
import dev.lido.table.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Jobs that one table shows, with their pools' workers and what is told of their items. However many there are, of those that have
 * ended only the last statuses and a few notes are held, and of most of them only their number. Confined to one table.
 */
final class Crowd {

    /** Jobs whose pools are asked for workers: mostly all have the same. */
    private static final int ASKED = 8;

    private final List<Watched> jobs = new ArrayList<>();

    private Earlier earlier = Earlier.NONE;

    /** As they were when a job last ran: what is left of a pool afterwards tells nothing of the job. */
    private List<WorkerStatus> workers = List.of();

    void add(Watched job) {
        jobs.add(job);
    }

    /** How they stand now. */
    Overview look() {
        List<WorkerStatus> now = workers(); // first: whoever ends meanwhile has none any more
        settle();
        boolean shown = !workers.isEmpty() || jobs.stream().anyMatch(job -> !job.ended());
        workers = now.isEmpty() || !shown ? workers : now;
        List<JobStatus> statuses = jobs.stream().map(Watched::last).toList();
        return new Overview("", statuses, workers, notes(Watched::failed), notes(Watched::slowest), earlier);
    }

    /** Lets go of what has ended. */
    void settle() {
        jobs.forEach(Watched::status);
        earlier = LastJobs.trim(jobs, Watched::last, earlier);
        limitNotes();
    }

    /** No table shows more notes than those: the others need not be held. */
    private void limitNotes() {
        long failed = 0;
        long slowest = 0;
        for (Watched job : jobs) {
            job.limitNotes(Watched.MOST_FAILED - failed, Watched.MOST_FAILED - slowest);
            failed += job.failed().size();
            slowest += job.slowest().size();
        }
    }

    private List<ItemNote> notes(Function<Watched, List<ItemNote>> which) {
        return jobs.stream().flatMap(job -> which.apply(job).stream()).toList();
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
