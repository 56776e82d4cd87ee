package dev.lido.kernel.magic;

import dev.lido.AsyncResult;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import dev.lido.kernel.eval.Session;
import dev.lido.table.Glyphs;
import dev.lido.table.Look;
import dev.lido.table.Results;
import dev.lido.table.Workers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Asks, awaits and stops jobs for the magics. */
final class JobMagics {

    /** Notebooks have room, and every browser has the glyphs. */
    private static final Look LOOK = new Look(120, Glyphs.UNICODE);

    private JobMagics() {}

    static Workers workers(Pool pool) {
        return new Workers(pool.status(), LOOK);
    }

    static Results results(List<JobStatus> jobs) {
        return new Results(jobs, LOOK);
    }

    static Results awaitAll() throws InterruptedException {
        List<JobStatus> running = Pool.recentJobs().stream()
                .filter(job -> job.state() == JobState.RUNNING && !job.lazy())
                .toList();
        Pool.awaitEnd(running);
        List<Long> ids = running.stream().map(JobStatus::id).toList();
        return results(
                Pool.recentJobs().stream().filter(job -> ids.contains(job.id())).toList());
    }

    /** Interrupted, it leaves jobs alone that earlier cells have begun: they can be awaited again. */
    static Results await(List<Object> results) throws InterruptedException {
        List<? extends AsyncResult<?>> awaited =
                results.stream().map(JobMagics::asAwaitable).toList();
        CompletableFuture<?>[] ends =
                awaited.stream().map(AsyncResult::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get();
        } catch (ExecutionException failed) {
            // the table tells; whoever wants the error asks the result
        }
        return results(awaited.stream().map(AsyncResult::status).toList());
    }

    private static AsyncResult<?> asAwaitable(Object result) {
        if (result instanceof ResultIterator<?> lazy) {
            throw new UsageException(lazy.name() + " ends when its results are taken: for (var r : …) { … }");
        }
        return job(result);
    }

    /** The job that a value is; other values, such as the list of a call that has waited, are refused. */
    static AsyncResult<?> job(Object value) {
        if (value instanceof AsyncResult<?> result) {
            return result;
        }
        String kind = value == null ? "null" : "of " + value.getClass();
        throw new UsageException(
                "this is no job's result but a value, " + kind + "; --async gives an AsyncResult to ask");
    }

    /** What has become of it, in a line. */
    static String cancel(Object result) {
        if (result instanceof ResultIterator<?> lazy) {
            lazy.close();
            return lazy.name() + " is closed";
        }
        AsyncResult<?> job = job(result);
        return job.name() + (job.cancel() ? " is cancelled" : " had ended before");
    }

    static List<String> resultNames(List<Session.Variable> variables) {
        return variables.stream()
                .filter(each -> each.value() instanceof AsyncResult<?> || each.value() instanceof ResultIterator<?>)
                .map(Session.Variable::name)
                .toList();
    }
}
