package dev.lido.kernel.display;

import dev.lido.AsyncResult;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.JobWitness;
import dev.lido.JobWitness.Begun;
import dev.lido.Outcome;
import dev.lido.ResultIterator;
import dev.lido.Timeline;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.ItemNote;
import java.util.List;

/** A job that somebody looks at, by what the user holds of it. Confined to one display. */
abstract class Watched {

    /** What is listed of the items that failed. */
    static final int MOST_FAILED = 100;

    /** Up to so many failures the list is made anew while the job runs; it costs time under the job's lock. */
    private static final int FEW = 1_000;

    private JobStatus last;
    private List<ItemNote> failed = List.of();
    private List<ItemNote> slowest = List.of();
    private long failures;

    /** Watches a result until its job has ended; then nothing of it is held. */
    static Watched result(AsyncResult<?> result) {
        return new OfResult(result);
    }

    /** Watches an iterator without keeping it: one that its user drops is to be cancelled. */
    static Watched iterator(ResultIterator<?> iterator) {
        return new OfCall(JobWitness.of(iterator));
    }

    /** Watches a call's job, of which nobody holds anything yet. */
    static Watched call(Begun job) {
        return new OfCall(job);
    }

    /** Where the job stands. */
    JobStatus status() {
        if (!ended()) {
            last = look();
            long now = last.progress().failed();
            if (now != failures && (now <= FEW || ended())) {
                failures = now;
                failed = failed(last.name());
            }
            if (ended()) {
                slowest = slowest(last.name());
                forget();
            }
        }
        return last;
    }

    /** Where the job stood when it was looked at last; null before. */
    JobStatus last() {
        return last;
    }

    /** Forgets notes beyond those, which nobody will see. */
    void limitNotes(long mostFailed, long mostSlowest) {
        failed = first(failed, mostFailed);
        slowest = first(slowest, mostSlowest);
    }

    private static List<ItemNote> first(List<ItemNote> notes, long most) {
        return notes.size() <= most ? notes : List.copyOf(notes.subList(0, (int) Math.max(0, most)));
    }

    /** Its failed items, as of the last status. */
    List<ItemNote> failed() {
        return failed;
    }

    /** The items that took longest, the slowest first; empty while it runs. */
    List<ItemNote> slowest() {
        return slowest;
    }

    /** The workers of its pool while it runs; empty afterwards. */
    abstract List<WorkerStatus> workers();

    abstract JobStatus look();

    abstract List<ItemNote> failed(String name);

    abstract List<ItemNote> slowest(String name);

    private static List<ItemNote> notes(String name, List<Outcome<?>> errors) {
        return errors.stream()
                .limit(MOST_FAILED)
                .map(outcome -> ItemNote.failed(name, outcome))
                .toList();
    }

    private static List<ItemNote> notes(String name, Timeline timeline) {
        return timeline.slowest().stream()
                .map(span -> ItemNote.slow(name, span))
                .toList();
    }

    /** The job has ended. */
    abstract void forget();

    boolean ended() {
        return last != null && last.state() != JobState.RUNNING;
    }

    private static final class OfResult extends Watched {
        private AsyncResult<?> result;

        OfResult(AsyncResult<?> result) {
            this.result = result;
        }

        @Override
        JobStatus look() {
            return result.status();
        }

        @Override
        List<ItemNote> failed(String name) {
            return notes(name, result.errors());
        }

        @Override
        List<ItemNote> slowest(String name) {
            return notes(name, result.timeline());
        }

        @Override
        List<WorkerStatus> workers() {
            return result == null ? List.of() : result.progress().workers();
        }

        @Override
        void forget() {
            result = null;
        }
    }

    private static final class OfCall extends Watched {
        private Begun job;

        OfCall(Begun job) {
            this.job = job;
        }

        @Override
        JobStatus look() {
            return job.get();
        }

        @Override
        List<ItemNote> failed(String name) {
            return notes(name, job.errors());
        }

        @Override
        List<ItemNote> slowest(String name) {
            return notes(name, job.timeline());
        }

        @Override
        List<WorkerStatus> workers() {
            return job == null ? List.of() : job.workers();
        }

        @Override
        void forget() {
            job = null;
        }
    }
}
