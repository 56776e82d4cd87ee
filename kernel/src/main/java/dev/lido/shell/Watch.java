package dev.lido.shell;

import dev.lido.AsyncResult;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.spi.WorkerStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Waits for jobs with a live table of them and their pools' workers.
 *
 * <p>Interrupted, it stops watching. Unlike a wait in the result itself it cancels only what the running snippet submitted: what
 * earlier ones did goes on, and can be watched again.
 */
final class Watch {

    private Watch() {}

    /** Watches until all results are ready. */
    static void results(Collection<? extends AsyncResult<?>> results) {
        List<AsyncResult<?>> watched = List.copyOf(results);
        if (watched.isEmpty()) {
            return;
        }
        CompletableFuture<?>[] ends =
                watched.stream().map(AsyncResult::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
        Painter painter = ShellSession.watch(new ResultsView(watched));
        try {
            CompletableFuture.allOf(ends).get();
        } catch (ExecutionException failed) {
            // the table tells; whoever wants the error asks the result
        } catch (InterruptedException interrupted) {
            Submissions.cancelOwn(watched);
            Thread.currentThread().interrupt();
        } catch (Throwable stopped) {
            Submissions.cancelOwn(watched);
            throw stopped;
        } finally {
            painter.close();
        }
    }

    /** Watches until every job that runs now, in whatever pool, has ended; lazy ones are shown, and end when their consumers like. */
    static void unfinished() {
        List<JobStatus> running = Pool.recentJobs().stream()
                .filter(job -> job.state() == JobState.RUNNING)
                .toList();
        if (running.isEmpty()) {
            System.out.println("no unfinished jobs");
            return;
        }
        Painter painter = ShellSession.watch(
                new RecentView(running.stream().map(JobStatus::id).collect(Collectors.toSet())));
        try {
            Pool.awaitEnd(running.stream().filter(job -> !job.lazy()).toList());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            painter.close();
        }
    }

    /** Results that the caller holds. */
    private record ResultsView(List<AsyncResult<?>> results) implements JobView {

        @Override
        public List<JobStatus> jobs() {
            return results.stream().map(AsyncResult::status).toList();
        }

        @Override
        public List<WorkerStatus> workers() {
            return results.stream()
                    .flatMap(result -> result.progress().workers().stream())
                    .collect(Collectors.toMap(WorkerStatus::id, worker -> worker, (a, b) -> a, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
        }
    }

    /** Jobs of whom only the log knows. */
    private record RecentView(Set<Long> ids) implements JobView {

        @Override
        public List<JobStatus> jobs() {
            return Pool.recentJobs().stream()
                    .filter(job -> ids.contains(job.id()))
                    .toList();
        }

        @Override
        public List<WorkerStatus> workers() {
            return ShellSession.running().map(pool -> pool.status().workers()).orElse(List.of());
        }
    }
}
