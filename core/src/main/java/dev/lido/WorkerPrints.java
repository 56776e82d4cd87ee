package dev.lido;

import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Decides where the lines go that workers print: to this process's own streams, unless a notebook, for one, wants each call's
 * lines in the place where the call was made. Thread-safe.
 */
public final class WorkerPrints {

    /** Takes the lines of one call, whole and marked with the worker. Called by the pool's own threads: it must not wait. */
    @FunctionalInterface
    public interface Sink {
        /** A line without its end, for standard error or standard output. */
        void line(boolean error, String line);
    }

    static final Sink STANDARD = (error, line) -> (error ? System.err : System.out).println(line);

    private static volatile LongFunction<Sink> sinks = job -> STANDARD;

    private WorkerPrints() {}

    /**
     * Decides for calls to come.
     *
     * @param ofJob is asked, in the thread that makes a call, where the lines of its job go; the job is told by its {@link JobStatus#id}
     */
    public static void route(LongFunction<Sink> ofJob) {
        sinks = Objects.requireNonNull(ofJob, "ofJob");
    }

    static Sink of(long job) {
        return sinks.apply(job);
    }
}
