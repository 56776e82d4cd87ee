package dev.lido;

import dev.lido.codec.StaysHere;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.NoSuchElementException;

/**
 * The one {@link ResultIterator}: what the consumer holds of a lazy job.
 *
 * @param <R> the type of the results
 */
@StaysHere("an iterator of results belongs to its consumer. Send the results.")
final class JobIterator<R> implements ResultIterator<R> {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Job<Void> job;
    private final ResultQueue<R> results;

    /** Cancels the job, at {@link #close} or when the consumer has dropped this iterator. */
    private final Cleaner.Cleanable end;

    JobIterator(Job<Void> job, ResultQueue<R> results) {
        this.job = job;
        this.results = results;
        this.end = CLEANER.register(this, () -> job.cancel(": its iterator was closed"));
    }

    @Override
    public boolean hasNext() {
        waitFor(Long.MAX_VALUE);
        return results.more();
    }

    @Override
    public R next() {
        waitFor(Long.MAX_VALUE);
        return take();
    }

    @Override
    public R next(Duration timeout) {
        if (!waitFor(Checks.timeoutNanos(timeout))) {
            throw new PoolTimeoutException(
                    name() + " has no next result after " + timeout + "; it goes on, ask again", null);
        }
        return take();
    }

    private R take() {
        Outcome<R> outcome = results.take();
        if (outcome != null) {
            job.window().taken();
            return outcome.value();
        }
        Throwable failure = results.takeFailure();
        if (failure != null) {
            throw Rethrow.here(failure);
        }
        throw new NoSuchElementException(name() + " has no further result");
    }

    private boolean waitFor(long nanos) {
        job.checkNotInRetryIf();
        try {
            return results.known() || job.engine().await(() -> results.await(nanos, job.mailbox()));
        } catch (InterruptedException interrupted) {
            job.cancel(": the thread that waited for it was interrupted");
            results.awaitKnown(); // by now the end is decided, perhaps by another thread, and about to be told
            Thread.currentThread().interrupt();
            return true;
        } catch (Throwable stopped) {
            job.cancel(": the thread that waited for it was stopped");
            throw stopped;
        }
    }

    @Override
    public void close() {
        end.clean();
        results.clear();
    }

    @Override
    public Progress progress() {
        return job.tally().progress(job.engine().workers());
    }

    @Override
    public Timeline timeline() {
        return job.tally().timeline();
    }

    Job<Void> job() {
        return job;
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
    public String toString() {
        JobStatus status = status();
        return "ResultIterator[" + name() + " " + status.state() + " "
                + status.progress().done() + " done]";
    }
}
