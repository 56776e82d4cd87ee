package dev.lido;

/**
 * Decides how many items travel as one message. For one thread at a time.
 *
 * <p>A given chunksize is obeyed. Else the first chunks are of one item, to measure; then each is as long as a worker needs for
 * {@link #TARGET_NANOS}, at most {@link #GROWTH} times the one before, and towards the end of a known input at most a third of an
 * even share of what is left, so that no worker idles while another holds a long chunk.
 */
final class Chunker {

    /** Long enough that messages cost little, short enough that progress is seen and the end is even. */
    static final long TARGET_NANOS = 40_000_000;

    private static final int GROWTH = 8;
    private static final int MOST_ITEMS = 50_000;
    private static final double NEWEST_WEIGHT = 0.4;

    private final int fixed;
    private final int workers;
    private int last = 1;
    private double nanosPerItem = -1;
    private long lastArrival = -1;

    /** A fixed chunksize of 0 stands for adaptive. */
    Chunker(int fixed, int workers) {
        this.fixed = fixed;
        this.workers = workers;
    }

    boolean adaptive() {
        return fixed == 0;
    }

    /** The next chunk's size, at least 1; remaining is -1 where the input's length is not known. */
    int next(long remaining) {
        if (fixed > 0) {
            return fixed;
        }
        if (nanosPerItem < 0) {
            return 1;
        }
        double wanted = Math.min(TARGET_NANOS / Math.max(nanosPerItem, 1), (double) last * GROWTH);
        if (remaining >= 0) {
            wanted = Math.min(wanted, Math.ceil(remaining / (3.0 * workers)));
        }
        last = (int) Math.max(1, Math.min(wanted, MOST_ITEMS));
        return last;
    }

    /** Tells that so many items came back at this time. */
    void arrived(int items, long nanoTime) {
        if (lastArrival >= 0) {
            double measured = (double) (nanoTime - lastArrival) * workers / items;
            nanosPerItem = nanosPerItem < 0 ? measured : nanosPerItem + NEWEST_WEIGHT * (measured - nanosPerItem);
        }
        lastArrival = nanoTime;
    }
}
