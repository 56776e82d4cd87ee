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

/** A job that somebody looks at. Nothing of it is held once it has ended, but its last status and notes. Confined to one display. */
final class Watched {

    /** What is listed of the items that failed. */
    static final int MOST_FAILED = 100;

    /** Up to so many failures the list is made anew while the job runs; it costs time under the job's lock. */
    private static final int FEW = 1_000;

    /** Null once it has ended. */
    private Begun job;

    private JobStatus last;
    private List<ItemNote> failed = List.of();
    private List<ItemNote> slowest = List.of();
    private long failures;

    Watched(Begun job) {
        this.job = job;
    }

    /** Watches a result. */
    static Watched result(AsyncResult<?> result) {
        return new Watched(new OfResult(result));
    }

    /** Watches an iterator without keeping it: one that its user drops is to be cancelled. */
    static Watched iterator(ResultIterator<?> iterator) {
        return new Watched(JobWitness.of(iterator));
    }

    /** Where the job stands. */
    JobStatus status() {
        if (!ended()) {
            last = job.get();
            long now = last.progress().failed();
            if (now != failures && (now <= FEW || ended())) {
                failures = now;
                failed = failedOnes();
            }
            if (ended()) {
                slowest = slowestOnes();
                job = null;
            }
        }
        return last;
    }

    private List<ItemNote> failedOnes() {
        return job.errors().stream()
                .limit(MOST_FAILED)
                .map(outcome -> ItemNote.failed(last.name(), outcome))
                .toList();
    }

    private List<ItemNote> slowestOnes() {
        return job.timeline().slowest().stream()
                .map(span -> ItemNote.slow(last.name(), span))
                .toList();
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
    List<WorkerStatus> workers() {
        return job == null ? List.of() : job.workers();
    }

    boolean ended() {
        return last != null && last.state() != JobState.RUNNING;
    }

    /** What a result tells of its job. */
    private record OfResult(AsyncResult<?> result) implements Begun {

        @Override
        public JobStatus get() {
            return result.status();
        }

        @Override
        public List<WorkerStatus> workers() {
            return result.progress().workers();
        }

        @Override
        public List<Outcome<?>> errors() {
            return result.errors();
        }

        @Override
        public Timeline timeline() {
            return result.timeline();
        }
    }
}
