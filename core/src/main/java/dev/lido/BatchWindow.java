package dev.lido;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The window of calls that give everything at once: enough is sent to keep the workers busy, and the rest waits in the input, since
 * a chunk's size is best decided late.
 */
final class BatchWindow implements Window {

    /** Chunks a worker: one that runs, one that waits so that no worker idles while a result travels. */
    private static final int CHUNKS_A_WORKER = 2;

    /** With chunks of few items more of them may wait, since a message costs more than the item. */
    private static final int ITEMS_A_WORKER = 256;

    /** And more still while they are small: a worker that is quick then finds the next ones, and need not wait for a message. */
    private static final int SMALL_ITEMS_A_WORKER = 4_096;

    private static final int SMALL_BYTES_A_WORKER = 256 * 1024;

    private final AtomicInteger chunks = new AtomicInteger();
    private final AtomicInteger items = new AtomicInteger();
    private final int workers;
    private final boolean adaptive;

    /** Of all that was sent so far. */
    private final AtomicLong itemsSent = new AtomicLong();

    private final AtomicLong bytesSent = new AtomicLong();

    BatchWindow(int workers, boolean adaptive) {
        this.workers = workers;
        this.adaptive = adaptive;
    }

    @Override
    public int room() {
        boolean mayWait = !adaptive && (items.get() < ITEMS_A_WORKER * workers || areSmall(items.get()));
        return mayWait || chunks.get() < CHUNKS_A_WORKER * workers ? Integer.MAX_VALUE : 0;
    }

    /** Judges items that are under way by all that were sent. */
    private boolean areSmall(int underWay) {
        double bytes = (double) underWay * bytesSent.get() / Math.max(1, itemsSent.get());
        return underWay < SMALL_ITEMS_A_WORKER * workers && bytes < (double) SMALL_BYTES_A_WORKER * workers;
    }

    @Override
    public void read(int count) {
        // what counts here is what was sent
    }

    @Override
    public void sent(int count, long bytes) {
        itemsSent.addAndGet(count);
        bytesSent.addAndGet(bytes);
        items.addAndGet(count);
        chunks.incrementAndGet();
    }

    @Override
    public void ended(int count) {
        items.addAndGet(-count);
        chunks.decrementAndGet();
    }

    @Override
    public void taken() {
        // its results are taken together
    }

    @Override
    public void awaitRoom() {
        throw new IllegalStateException("nobody waits for this window: whatever ends a chunk feeds anew");
    }

    @Override
    public void open() {
        // its inputs are in memory: there is nothing to let through
    }
}
