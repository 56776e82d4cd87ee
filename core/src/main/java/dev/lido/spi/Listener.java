package dev.lido.spi;

import java.util.List;

/**
 * Hears what becomes of a session's chunks. Called from the backend's own threads, several at once; for one chunk, one at
 * a time. Implementations only enqueue and return; they never run user code and never block.
 */
public interface Listener {

    /**
     * Items have ended. Each item of a chunk is named exactly once; items of a chunk may come in any order.
     *
     * @param chunk the chunk's id
     * @param first the index in the chunk of the first of these outcomes
     * @param outcomes for consecutive items
     */
    void outcomes(long chunk, int first, List<Outcome> outcomes);

    /**
     * An item returned after it had got another outcome: it counts no more, but results of its chunk that come later may share
     * objects with it.
     *
     * @param chunk the id of a chunk that has open items
     * @param result what came too late
     */
    default void late(long chunk, Outcome.Returned result) {}

    /**
     * The initializer failed for good: no worker can be had. All open chunks get {@link Outcome.NotRun#CANCELLED}
     * afterwards, and so does every chunk that is submitted later.
     *
     * @param fault an encoded report, or live the {@link Throwable}
     * @param worker where it failed last
     * @param lasting whether another session would meet the same, since it is the initializer's fault and not the machine's
     */
    void broken(Payload fault, WorkerId worker, boolean lasting);

    /**
     * A worker printed a line. Comes before the outcomes of the items that end after it; several at once, also of one chunk.
     *
     * @param worker who
     * @param chunk which chunk it was at, or -1 if at none
     * @param error whether to standard error
     * @param line without its line end
     */
    void printed(WorkerId worker, long chunk, boolean error, String line);
}
