package dev.lido;

import dev.lido.spi.WorkerStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of the jobs that calls begin, to whoever wants to show them while a call waits and so has given nothing away yet.
 * Thread-safe; a witness is told in the thread that makes the call.
 */
public final class JobWitness {

    private static final ThreadLocal<Consumer<? super Begun>> WITNESS = new ThreadLocal<>();

    /** Told of jobs that no call tells of; does nothing at first. */
    private static volatile Consumer<? super Begun> otherwise = job -> {};

    private JobWitness() {}

    /** A job that was begun, as {@link AsyncResult} tells of it; holds none of its inputs and results. Thread-safe. */
    public interface Begun extends Supplier<JobStatus> {

        /** Where it stands. */
        @Override
        JobStatus get();

        /** The pool's workers. */
        List<WorkerStatus> workers();

        /** The items that have failed so far, by index; none of a lazy job. */
        List<Outcome<?>> errors();

        /** Which worker ran which item when, so far. */
        Timeline timeline();
    }

    private record Told(JobTally tally, Engine engine) implements Begun {

        @Override
        public JobStatus get() {
            return tally.status();
        }

        @Override
        public List<WorkerStatus> workers() {
            return engine.workers();
        }

        @Override
        public List<Outcome<?>> errors() {
            return tally.errors();
        }

        @Override
        public Timeline timeline() {
            return tally.timeline();
        }
    }

    /** The job of an iterator, for those who look at it without keeping the iterator, which ends the job when it is dropped. */
    public static Begun of(ResultIterator<?> iterator) {
        Job<?> job = ((JobIterator<?>) iterator).job();
        return new Told(job.tally(), job.engine());
    }

    /**
     * From now on tells there of the jobs that are begun in threads outside of {@link #during}: for those who cannot know which thread
     * will make a call.
     *
     * @param witness as that of {@link #during}
     */
    public static void otherwise(Consumer<? super Begun> witness) {
        otherwise = Objects.requireNonNull(witness, "witness");
    }

    /**
     * Makes a call and returns its value.
     *
     * @param call runs in this thread; whatever it throws goes on
     * @param witness is told of each job that this thread begins meanwhile, before its first item is sent; what it is given tells at
     *     any time, to any thread, where the job stands. What it throws ends that job, and the call that began it
     */
    public static <R> R during(Supplier<R> call, Consumer<? super Begun> witness) {
        Consumer<? super Begun> outer = WITNESS.get();
        WITNESS.set(witness);
        try {
            return call.get();
        } finally {
            WITNESS.set(outer);
        }
    }

    static void tell(JobTally tally, Engine engine) {
        Begun begun = new Told(tally, engine);
        Consumer<? super Begun> witness = WITNESS.get();
        if (witness == null) {
            otherwise.accept(begun);
        } else {
            witness.accept(begun);
        }
    }
}
