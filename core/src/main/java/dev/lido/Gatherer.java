package dev.lido;

import java.util.Collections;

/**
 * Gathers items of a lazy input that may travel together, while the workers have enough to do: what a message costs is then shared
 * by many, and no item waits for the next one to be read while a worker is idle. Thread-safe.
 *
 * <p>As Nagle's algorithm does with bytes: an item is sent at once if little is under way, else with those that follow until
 * something comes back. Only plain items are gathered: to write others runs code of the user's, and those who share a chunk would
 * share their objects.
 */
final class Gatherer {

    private final Feeder feeder;
    private final LazyWindow window;

    /** There only while chunks are under way, or the thread that reads is in here. Guarded by this. */
    private Feeder.Batch gathered;

    Gatherer(Feeder feeder, LazyWindow window) {
        this.feeder = feeder;
        this.window = window;
    }

    /** Takes an item that was read. */
    void add(long index, Object item) {
        if (!Plain.is(item)) {
            flush();
            feeder.send(new long[] {index}, Collections.singletonList(item));
        } else if (isDue(gather(index, item))) {
            flush();
        }
    }

    private synchronized int gather(long index, Object item) {
        if (gathered == null) {
            gathered = feeder.batch();
        }
        gathered.add(index, item);
        return gathered.size();
    }

    private boolean isDue(int size) {
        return window.isThin() || size >= window.share();
    }

    /** Something has come back. */
    void arrived() {
        if (window.isThin()) {
            flush();
        }
    }

    /** Sends what was gathered; not under the lock, since some backends run it at once. */
    void flush() {
        Feeder.Batch batch = take();
        if (batch != null) {
            batch.send();
        }
    }

    private synchronized Feeder.Batch take() {
        Feeder.Batch batch = gathered;
        gathered = null;
        return batch;
    }
}
