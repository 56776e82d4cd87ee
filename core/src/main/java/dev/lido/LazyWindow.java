package dev.lido;

import java.util.function.LongSupplier;

/**
 * The window of lazy calls: so many items may be read ahead of the consumer. If the user does not say how many, a few a worker,
 * and more while the consumer takes them quickly. Thread-safe.
 */
final class LazyWindow implements Window {

    private static final int ITEMS_A_WORKER = 4;

    /** While the consumer takes all that was read ahead in less than this, twice as much is; in far more, half of it. */
    private static final long QUICK_NANOS = 10_000_000;

    private static final int SLOW = 4;

    /** However quick the consumer is. */
    private static final int MOST_ITEMS_A_WORKER = 1_024;

    private final int least;
    private final int most;
    private final int workers;
    private final LongSupplier nanoTime;

    /** Guarded by this, as are all that follow. */
    private int buffersize;

    /** Items read whose results the consumer has not taken. */
    private long ahead;

    /** Chunks that were sent and have not ended. */
    private int chunks;

    /** Items that the consumer has taken since then. */
    private int taken;

    private long since;

    private boolean opened;

    private LazyWindow(int least, int most, int workers, LongSupplier nanoTime) {
        this.least = least;
        this.most = most;
        this.buffersize = least;
        this.workers = workers;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** So many items, as the user wants it. */
    static LazyWindow of(int buffersize, int workers) {
        return new LazyWindow(buffersize, buffersize, workers, System::nanoTime);
    }

    /** As many items as turn out to be good. */
    static LazyWindow adaptive(int workers, int chunksize) {
        return adaptive(workers, chunksize, System::nanoTime);
    }

    static LazyWindow adaptive(int workers, int chunksize, LongSupplier nanoTime) {
        long least = (long) ITEMS_A_WORKER * workers * chunksize;
        int least32 = (int) Math.min(Integer.MAX_VALUE, least);
        return new LazyWindow(least32, Math.max(least32, MOST_ITEMS_A_WORKER * workers), workers, nanoTime);
    }

    @Override
    public synchronized int room() {
        return opened ? buffersize : (int) Math.max(0, buffersize - ahead);
    }

    /** The most items that should travel together: all workers are to have some. */
    synchronized int share() {
        return Math.max(1, buffersize / (2 * workers));
    }

    /** Whether some worker may soon have nothing to do. */
    synchronized boolean isThin() {
        return chunks < 2 * workers;
    }

    @Override
    public synchronized void read(int count) {
        ahead += count;
    }

    @Override
    public synchronized void sent(int count, long bytes) {
        chunks++;
    }

    @Override
    public synchronized void ended(int count) {
        chunks--; // only the consumer makes room
    }

    @Override
    public synchronized void taken() {
        ahead--;
        if (++taken % least == 0) {
            adapt(nanoTime.getAsLong());
        }
        // Waking the feeder for each single item would cost more than most items do.
        if (room() >= buffersize - buffersize / 2) {
            notifyAll();
        }
    }

    private void adapt(long now) {
        long took = now - since;
        boolean slow = took > SLOW * QUICK_NANOS; // which is known before all of them are taken
        if (slow) {
            buffersize = Math.max(least, buffersize / 2);
        } else if (taken < buffersize) {
            return;
        } else if (took < QUICK_NANOS) {
            buffersize = (int) Math.min(most, 2L * buffersize);
        }
        since = now;
        taken = 0;
    }

    @Override
    public synchronized void awaitRoom() throws InterruptedException {
        while (room() == 0) {
            wait();
        }
    }

    @Override
    public synchronized void open() {
        opened = true;
        notifyAll();
    }
}
