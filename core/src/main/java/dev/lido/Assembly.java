package dev.lido;

/**
 * Puts a job's values and errors together to what its caller gets. Called by the job's mailbox only.
 *
 * @param <R> what the caller gets
 */
interface Assembly<R> {

    void value(long index, Object value);

    /** An item's error; says whether it can end the job at once, if the call was told to fail fast. */
    boolean error(long index, PoolException error);

    /** Whether an item's error is what the caller gets for it, so that there is one for items that will never end, too. */
    default boolean givesErrors() {
        return false;
    }

    /** The items that have neither value nor error yet, where errors are given. */
    default long[] missing() {
        return new long[0];
    }

    /** The job's error once every item has ended, or null. */
    default Throwable failure(JobTally tally) {
        return tally.firstError();
    }

    /** What the caller gets, once every item has ended. */
    R whole();

    /** The job was ended from outside; thread-safe. */
    default void abort(Throwable error) {
        // who gives everything at once has nothing to tell anybody
    }
}
