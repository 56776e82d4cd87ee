package dev.lido;

import dev.lido.spi.WorkerStatus;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of the jobs that calls begin, to whoever wants to show them while a call waits and so has given nothing away yet: a witness
 * for one call, told in the thread that makes it, else the {@link CallPlace}. Thread-safe.
 */
public final class JobWitness {

    private static final ThreadLocal<Consumer<? super Begun>> WITNESS = new ThreadLocal<>();

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

    /** Tells the witness of the call that this thread makes, else the place where it makes it. */
    static void tell(JobTally tally, Engine engine) {
        Begun begun = new Told(tally, engine);
        Consumer<? super Begun> witness = WITNESS.get();
        if (witness == null) {
            InstalledPlace.get().begun(begun);
        } else {
            witness.accept(begun);
        }
    }
}
