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

    /** From so many characters on a text travels alone: what a message costs is little beside it. */
    private static final int LARGE_TEXT = 1 << 12;

    /** What was gathered is sent when it has grown to this many bytes. */
    private static final int MOST_BYTES = 1 << 16;

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
        if (!Plain.is(item) || isLarge(item)) {
            flush();
            feeder.send(new long[] {index}, Collections.singletonList(item));
        } else {
            send(gather(index, item));
        }
    }

    private static boolean isLarge(Object item) {
        return item instanceof String text && text.length() > LARGE_TEXT;
    }

    /** What is to be sent now, or null; in one step, lest somebody else send an item that is alone, and could run at once. */
    private synchronized Feeder.Batch gather(long index, Object item) {
        if (gathered == null) {
            gathered = feeder.batch();
        }
        gathered.add(index, item);
        boolean due = window.isThin() || gathered.size() >= window.share() || gathered.bytes() >= MOST_BYTES;
        return due ? take() : null;
    }

    /** Something has come back. */
    void arrived() {
        if (window.isThin()) {
            flush();
        }
    }

    /** Sends what was gathered; not under the lock, since some backends run it at once. */
    void flush() {
        send(take());
    }

    private static void send(Feeder.Batch batch) {
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
