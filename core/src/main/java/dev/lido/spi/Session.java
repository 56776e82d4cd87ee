package dev.lido.spi;

import java.time.Duration;
import java.util.List;

/** Running workers. Thread-safe; no method but {@link #awaitEnd} blocks. */
public interface Session {

    /** Queues a chunk. After {@link #terminate} its items get {@link Outcome.NotRun#CANCELLED}. */
    void submit(Chunk chunk);

    /**
     * Cancels a chunk: items that wait get {@link Outcome.NotRun#CANCELLED} and so does a running one, whose thread is
     * interrupted and whose worker, if it does not obey, is replaced. Unknown and ended chunks are passed over.
     */
    void cancel(long chunk);

    /** Tells that no further chunk of this job will come, so that workers may drop its function. */
    void forget(long job);

    /**
     * Whether this thread of this JVM runs tasks of this session, so that the session's end cannot be waited for in it. Never
     * so where workers are processes.
     */
    default boolean isWorker(Thread thread) {
        return false;
    }

    /** A thread for which {@link #isWorker} holds begins to wait for work of this session: others must be there to do it. */
    default void waitBegins() {}

    /** The thread that said {@link #waitBegins} goes on. */
    default void waitEnds() {}

    /** The workers as they are now, in the order of their numbers. */
    List<WorkerStatus> workers();

    /** No further chunks; the workers end when those submitted have ended. */
    void shutdown();

    /** Stops the workers now; the items of all open chunks get {@link Outcome.NotRun#CANCELLED}. */
    void terminate();

    /**
     * Waits for the workers to end after {@link #shutdown} or {@link #terminate}.
     *
     * @return whether they have ended in time
     */
    boolean awaitEnd(Duration timeout) throws InterruptedException;
}
