package dev.lido;

import java.util.Objects;

/**
 * Where calls are typed, a notebook for one: names its cells, keeps with their calls what runs in other threads, is told of the jobs
 * and takes what their items print. One place is installed in a process; what it leaves to the defaults is as where none is.
 *
 * <p>Thread-safe. All of it is asked in the thread that makes a call, and what it throws ends that call.
 */
public interface CallPlace {

    /** Installs a place for calls to come, instead of the one before. */
    static void install(CallPlace place) {
        InstalledPlace.set(Objects.requireNonNull(place, "place"));
    }

    /**
     * Where this thread makes calls, in words that the user knows, such as {@code In[3]}: what is typed has no file and no line.
     *
     * @return empty where it is not known, as by default
     */
    default String name() {
        return "";
    }

    /**
     * What belongs to a call that this thread makes; nothing by default. Asked for a pool's initializer, too, once, in the thread that
     * opens the pool.
     */
    default Scope scope() {
        return CallScope.NONE;
    }

    /**
     * This thread has begun a job outside of {@link JobWitness#during}; nobody needs to know by default. Comes before the job's first
     * item is sent; what it throws ends the job, too.
     *
     * @param job tells at any time, to any thread, where the job stands
     */
    default void begun(JobWitness.Begun job) {}

    /**
     * Where the lines go that the items of a job print; by default to this process's own streams. The first 1,000,000 characters are
     * shown, or as many as the system property {@code lido.prints} says when the job begins, then one line that tells of the rest.
     *
     * @param job its {@link JobStatus#id}
     */
    default Sink prints(long job) {
        return InstalledPlace.OWN_STREAMS;
    }

    /**
     * Brings what belongs to one call to the threads that run code of it in this process: items of pools of threads, callbacks, the
     * reading of a lazy input. Such threads serve many calls, and inherit nothing. Thread-safe.
     */
    @FunctionalInterface
    interface Scope {
        /**
         * The calling thread works for that call, until it runs what this gives; then for what it worked for before. Neither may throw.
         */
        Runnable enter();
    }

    /**
     * Takes the lines of one call, whole and marked with the worker, and those by which Lido tells that it shows no more of them. Called
     * by one of the pool's threads at a time. While it waits nothing is shown of what any job of the pool prints, and a result of a job
     * that prints may come a second later; what then is more than fits into some 16 MB is not shown.
     */
    @FunctionalInterface
    interface Sink {
        /** A line without its end, for standard error or standard output. */
        void line(boolean error, String line);
    }
}
