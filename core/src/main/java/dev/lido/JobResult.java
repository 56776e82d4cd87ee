package dev.lido;

import dev.lido.codec.StaysHere;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The one {@link AsyncResult}: what the caller holds of a job.
 *
 * @param <R> the type of the value
 */
@StaysHere("a result belongs to the process that asked for it. Send what its get() gives.")
final class JobResult<R> implements AsyncResult<R> {

    private final Job<R> job;

    JobResult(Job<R> job) {
        this.job = job;
    }

    @Override
    public R get() {
        waitFor(Long.MAX_VALUE);
        return value();
    }

    @Override
    public R get(Duration timeout) {
        if (!waitFor(Checks.timeoutNanos(timeout))) {
            throw new PoolTimeoutException(name() + " is not ready after " + timeout + "; it goes on, ask again", null);
        }
        return value();
    }

    @Override
    public void await() {
        waitFor(Long.MAX_VALUE);
    }

    @Override
    public boolean await(Duration timeout) {
        return waitFor(Checks.timeoutNanos(timeout));
    }

    /** Whoever stops the waiting thread wants the work stopped; a stop may be a foreign Throwable, as from JShell's Ctrl-C. */
    private boolean waitFor(long nanos) {
        job.checkMayWait();
        try {
            return job.completion().ready()
                    || job.engine().await(() -> job.completion().await(nanos, job.mailbox()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            job.cancel(": the thread that waited for it was interrupted");
            return true;
        } catch (Throwable stopped) {
            job.cancel(": the thread that waited for it was stopped");
            throw stopped;
        }
    }

    private R value() {
        Completion.End<R> end = job.completion().get();
        if (end.error() != null) {
            throw Rethrow.here(end.error());
        }
        return end.value();
    }

    @Override
    public boolean ready() {
        return job.completion().ready();
    }

    @Override
    public boolean successful() {
        if (!ready()) {
            throw new IllegalStateException(name() + " is not ready");
        }
        return job.completion().get().error() == null;
    }

    @Override
    public boolean cancel() {
        return job.cancel("");
    }

    @Override
    public Progress progress() {
        return job.tally().progress(job.engine().workers());
    }

    @Override
    public List<Outcome<?>> errors() {
        return job.tally().errors();
    }

    @Override
    public Timeline timeline() {
        return job.tally().timeline();
    }

    @Override
    public String output() {
        return PrintLog.ofThisJvm().of(job.id());
    }

    @Override
    public String name() {
        return job.name();
    }

    @Override
    public JobStatus status() {
        return job.tally().status();
    }

    @Override
    public CompletableFuture<R> toCompletableFuture() {
        CompletableFuture<R> future = job.completion().future();
        var unused = future.handle((value, error) -> future.isCancelled() && cancel());
        return future;
    }

    @Override
    public String toString() {
        JobStatus status = status();
        Progress progress = status.progress();
        String total = progress.total() < 0 ? "?" : Long.toString(progress.total());
        return "AsyncResult[" + name() + " " + status.state() + " " + progress.done() + "/" + total + "]";
    }
}
