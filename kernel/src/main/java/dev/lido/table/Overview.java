package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A snapshot of jobs and of what belongs to them, as tables that change show it.
 *
 * @param title what it is about; may be empty
 * @param jobs in the order to show them
 * @param workers to show below them; empty for none
 * @param failed some of the items that failed
 * @param slowest the items that took longest, the slowest first, once its jobs have ended; {@code null} if they are never told
 * @param earlier jobs before these, of which it tells how many
 */
public record Overview(
        String title,
        List<JobStatus> jobs,
        List<WorkerStatus> workers,
        List<ItemNote> failed,
        List<ItemNote> slowest,
        Earlier earlier) {

    /** Copies the lists. */
    public Overview {
        Objects.requireNonNull(title, "title");
        jobs = List.copyOf(jobs);
        workers = List.copyOf(workers);
        failed = List.copyOf(failed);
        slowest = slowest == null ? null : List.copyOf(slowest);
        Objects.requireNonNull(earlier, "earlier");
    }

    /** Of all jobs there are. */
    public Overview(
            String title,
            List<JobStatus> jobs,
            List<WorkerStatus> workers,
            List<ItemNote> failed,
            List<ItemNote> slowest) {
        this(title, jobs, workers, failed, slowest, Earlier.NONE);
    }

    /** Of jobs and workers alone. */
    public static Overview of(List<JobStatus> jobs, List<WorkerStatus> workers) {
        return new Overview("", jobs, workers, List.of(), null);
    }

    /** Whether none of its jobs runs. */
    public boolean ended() {
        return jobs.stream().noneMatch(job -> job.state() == JobState.RUNNING);
    }

    /** Whether there is nothing in it to show. */
    public boolean isEmpty() {
        return jobs.isEmpty() && workers.isEmpty() && earlier.equals(Earlier.NONE);
    }

    /** How many items of its jobs have failed. */
    long failedItems() {
        return jobs.stream().mapToLong(job -> job.progress().failed()).sum();
    }

    /** No more jobs than that, in their order; when not all fit, first those that run. */
    List<JobStatus> mostWanted(int most) {
        if (jobs.size() <= most) {
            return jobs;
        }
        return jobs.stream()
                .sorted(Comparator.comparing(job -> job.state() != JobState.RUNNING))
                .limit(most)
                .sorted(Comparator.comparingLong(JobStatus::id))
                .toList();
    }

    /** Names its jobs by their ids. */
    LongFunction<String> jobNames() {
        Map<Long, String> names = jobs.stream().collect(Collectors.toMap(JobStatus::id, JobStatus::name, (a, b) -> a));
        return id -> names.getOrDefault(id, "job " + id);
    }

    /** Why jobs failed, as far as the failed items do not tell it already. */
    List<String> reasons() {
        return jobs.stream()
                .filter(job -> job.state() == JobState.FAILED)
                .map(JobWords::reason)
                .filter(reason ->
                        failed.stream().noneMatch(item -> item.message().equals(reason)))
                .toList();
    }
}
