package dev.lido.local;

import java.util.concurrent.TimeUnit;

/**
 * Decides how often, and how soon, workers that were of no use are replaced, so that what can never work ends with an
 * error rather than with a loop. Guarded by the session's lock.
 *
 * <p>Both kinds of failure are counted twice: for the session since an item last ended anywhere, and for each
 * {@link Place} since an item last ended there. The first keeps many workers from trying many times; the second sees a
 * place that fails for ever while others work.
 */
final class Setbacks {

    /** How many workers in a row may fail before they are ready, by their initializer or by their death. */
    static final int START_TRIES = 3;

    /** How many workers in a row may die young and idle, though they were ready. */
    static final int IDLE_DEATHS = 10;

    /** A worker that has lived longer than this, in nanoseconds, did not die of how it was started. */
    static final long YOUNG_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A few idle deaths may be somebody's kill: so many are answered at once, each further one twice as late. */
    private static final int AT_ONCE = 3;

    private static final long FIRST_PAUSE_MILLIS = 10;

    /** How long a place first stays empty whose worker did not come up while others work, in milliseconds. */
    private static final long START_PAUSE_MILLIS = 1_000;

    private static final int MOST_DOUBLINGS = 5;

    /** One of the session's places for a worker: what is known of those who had it. */
    static final class Place {
        private int failedStarts;
        private int idleDeaths;
        private int postponed;
        private int started;

        /** A worker was started here: says how many were before it. */
        int startsAnother() {
            return started++;
        }
    }

    private int failedStarts;
    private int idleDeaths;

    /** An item has ended: the workers are of use. */
    void itemEnded(Place place) {
        failedStarts = 0;
        idleDeaths = 0;
        place.failedStarts = 0;
        place.idleDeaths = 0;
        place.postponed = 0;
    }

    /** A worker did not come up while others work: how long its place is to wait, in milliseconds, twice as long each time. */
    long postpone(Place place) {
        return START_PAUSE_MILLIS << Math.min(place.postponed++, MOST_DOUBLINGS);
    }

    /**
     * A worker failed before it was ready.
     *
     * @return whether another one may try
     */
    boolean startFailed(Place place) {
        return Math.max(++failedStarts, ++place.failedStarts) < START_TRIES;
    }

    /**
     * A worker died that had nothing to do.
     *
     * @param lived for how long it was there, in nanoseconds
     * @return whether there may be another one
     */
    boolean diedIdle(Place place, long lived) {
        if (lived > YOUNG_NANOS) {
            idleDeaths = 0;
            place.idleDeaths = 0;
            return true;
        }
        return Math.max(++idleDeaths, ++place.idleDeaths) <= IDLE_DEATHS;
    }

    /** How long the place is to stay empty, in milliseconds; 0 for not at all. */
    long pauseMillis(Place place) {
        int late = place.idleDeaths - AT_ONCE;
        return late <= 0 ? 0 : FIRST_PAUSE_MILLIS << Math.min(late, IDLE_DEATHS);
    }
}
