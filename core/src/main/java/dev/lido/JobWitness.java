package dev.lido;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of the jobs that calls begin, to whoever wants to show them while a call waits and so has given nothing away yet.
 * Thread-safe; a witness is told in the thread that makes the call.
 */
public final class JobWitness {

    private static final ThreadLocal<Consumer<Supplier<JobStatus>>> WITNESS = new ThreadLocal<>();

    /** Told of jobs that no call tells of; does nothing at first. */
    private static volatile Consumer<Supplier<JobStatus>> otherwise = job -> {};

    private JobWitness() {}

    /**
     * From now on tells there of the jobs that are begun in threads outside of {@link #during}: for those who cannot know which thread
     * will make a call.
     *
     * @param witness as that of {@link #during}
     */
    public static void otherwise(Consumer<Supplier<JobStatus>> witness) {
        otherwise = Objects.requireNonNull(witness, "witness");
    }

    /**
     * Makes a call and returns its value.
     *
     * @param call runs in this thread; whatever it throws goes on
     * @param witness is told of each job that this thread begins meanwhile, before its first item is sent; what it is given tells at
     *     any time, to any thread, where the job stands. What it throws ends that job, and the call that began it
     */
    public static <R> R during(Supplier<R> call, Consumer<Supplier<JobStatus>> witness) {
        Consumer<Supplier<JobStatus>> outer = WITNESS.get();
        WITNESS.set(witness);
        try {
            return call.get();
        } finally {
            WITNESS.set(outer);
        }
    }

    static void tell(JobTally tally) {
        Consumer<Supplier<JobStatus>> witness = WITNESS.get();
        (witness == null ? otherwise : witness).accept(tally::status);
    }
}
