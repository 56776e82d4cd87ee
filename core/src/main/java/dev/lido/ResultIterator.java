package dev.lido;

import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results of a lazy call, as they are taken. For one consumer at a time.
 *
 * <p>An item's error is thrown by its own {@link #next()} and the iteration goes on. Closing it, or dropping it, stops the
 * reading of the input and cancels what was read ahead.
 *
 * @param <R> the type of the results
 */
@SuppressWarnings("IterableAndIterator") // as Python's iterators are: good for one loop
public sealed interface ResultIterator<R> extends Iterator<R>, Iterable<R>, AutoCloseable permits JobIterator {

    /** Waits until it is known whether there is another result or error. */
    @Override
    boolean hasNext();

    /**
     * Waits for the next result.
     *
     * @throws PoolException the item's error, or the pool's
     */
    @Override
    R next();

    /**
     * As {@link #next()}, for a limited time.
     *
     * @throws PoolTimeoutException if the time ran out; the call may be repeated and then gives that same result
     */
    R next(Duration timeout);

    /** Stops the reading of the input and cancels what was read ahead. May be called again. */
    @Override
    void close();

    /** How far the job is. */
    Progress progress();

    /** Which worker ran which item when, so far; of a long job a sample. */
    Timeline timeline();

    /** The job's name. */
    String name();

    /** Where the job, and everything that a table shows of it, stands. */
    JobStatus status();

    /** This iterator, for one for-each loop. */
    @Override
    default Iterator<R> iterator() {
        return this;
    }

    /** The remaining results as a stream; closing the stream closes this iterator. */
    default Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }
}
