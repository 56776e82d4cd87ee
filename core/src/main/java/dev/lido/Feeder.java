package dev.lido;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Reads a job's input and sends it in chunks, as far as the window has room.
 *
 * <p>Inputs in memory are fed by whatever ends a chunk; a lazy input has a thread of its own, since its iterator may block.
 */
final class Feeder {

    /** A chunk is sent when it has grown to this many bytes, however few its items. */
    private static final long MOST_BYTES = 16 << 20;

    /** A chunk of which is not known how many items it will have makes room for these at first. */
    private static final int FEW = 8;

    private final Job<?> job;
    private final Source source;
    private final Chunker chunker;
    private final Window window;

    /** Also the lock under which items are encoded: an item that is sent again comes from another thread than a lazy input's. */
    private final Carrier.Parcel parcel;

    private final ReadingThread reading = new ReadingThread();

    /** For inputs whose items need not stay apart, or null. */
    private final Gatherer gatherer;

    private long next;
    private volatile boolean ended;
    private volatile boolean stopped;

    Feeder(Job<?> job, Source source, Chunker chunker, Window window, Carrier.Parcel parcel) {
        this.job = job;
        this.source = source;
        this.chunker = chunker;
        this.window = window;
        this.parcel = parcel;
        this.gatherer = null;
    }

    /** Of a lazy input whose items may travel one by one, or gathered. */
    Feeder(Job<?> job, Source source, LazyWindow window, Carrier.Parcel parcel) {
        this.job = job;
        this.source = source;
        this.chunker = new Chunker(1, 1);
        this.window = window;
        this.parcel = parcel;
        this.gatherer = new Gatherer(this, window);
    }

    /** Sends what there is room for; never waits but for the input itself. For one thread at a time. */
    void feed() {
        if (gatherer == null) {
            feedInChunks();
        } else {
            gather();
        }
    }

    private void gather() {
        while (!isOver() && window.room() > 0) {
            List<Object> one = source.take(1);
            if (one.isEmpty()) {
                end(source.failure());
            } else {
                window.read(1);
                gatherer.add(next++, one.get(0));
            }
        }
        gatherer.flush(); // the consumer is awaited before more is read
    }

    private boolean isOver() {
        return ended || stopped || job.decided();
    }

    private void feedInChunks() {
        while (!isOver()) {
            int room = window.room();
            if (room == 0) {
                return;
            }
            int wanted = Math.min(room, chunker.next(source.remaining()));
            List<Object> items = source.take(wanted);
            send(items);
            if (items.size() < wanted) {
                end(source.failure());
            }
        }
    }

    /** Feeds to the end of the input, waiting for room; for a thread of its own. */
    void feedAll() {
        try {
            reading.run(this::feedToTheEnd);
        } catch (Throwable thrown) { // nobody else would ever end this job
            job.fail(thrown);
        }
    }

    /** Whether this is that thread. */
    boolean readsHere() {
        return reading.isThis();
    }

    /** Interrupts that thread, which may be waiting for room or for the input's next item. */
    void stopReading() {
        reading.stop();
    }

    private void feedToTheEnd() {
        try {
            feed();
            while (!isOver()) {
                window.awaitRoom();
                feed();
            }
            if (stopped && !ended) {
                end(closed(null));
            }
        } catch (InterruptedException interrupted) {
            end(new IllegalStateException(
                    "the input of " + job.name() + " interrupted the thread that reads it", interrupted));
        }
    }

    /** Reads no further: the pool is closing. An input of known size is read to its end first, without waiting for the consumer. */
    void finish() {
        stopped = source.size() < 0;
        window.open();
        if (stopped) {
            stopReading();
        }
    }

    /** An item of an input in memory. */
    Object item(long index) {
        return source.item(index);
    }

    void arrived(int items) {
        if (gatherer == null) {
            chunker.arrived(items, System.nanoTime());
        } else {
            gatherer.arrived();
        }
    }

    private void end(Throwable failure) {
        ended = true;
        if (gatherer != null) {
            gatherer.flush();
        }
        job.inputEnded(next, stopped && failure != null ? closed(failure) : failure);
    }

    private IllegalStateException closed(Throwable cause) {
        return new IllegalStateException(
                "pool is closed: the input of " + job.name() + " was not read to its end", cause);
    }

    private void send(List<Object> items) {
        var indices = new long[items.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = next++;
        }
        window.read(items.size());
        send(indices, items);
    }

    /** Sends an item anew, alone. */
    void sendAgain(long index, Object item) {
        if (!job.decided()) {
            send(new long[] {index}, Collections.singletonList(item));
        }
    }

    /** An empty chunk. */
    Batch batch() {
        return new Batch(FEW);
    }

    /** Sends these items, as one chunk unless they are very large; one that cannot travel fails alone. */
    void send(long[] indices, List<Object> items) {
        var batch = new Batch(indices.length);
        for (int i = 0; i < indices.length; i++) {
            batch.add(indices[i], items.get(i));
            if (batch.bytes() >= MOST_BYTES) {
                batch.send();
                batch = batch();
            }
        }
        batch.send();
    }

    /** The items of a chunk in the making. */
    final class Batch {
        private final Carrier.Load load;
        private final List<Object> items;
        private long[] indices;

        Batch(int room) {
            items = new ArrayList<>(room);
            indices = new long[room];
            synchronized (parcel) {
                load = parcel.load();
            }
        }

        void add(long index, Object item) {
            try {
                synchronized (parcel) {
                    load.add(index, item);
                }
            } catch (TransferFault refused) {
                job.refused(index, item, refused);
                return;
            }
            if (items.size() == indices.length) {
                indices = Arrays.copyOf(indices, 2 * indices.length + 1);
            }
            indices[items.size()] = index;
            items.add(item);
        }

        int size() {
            return items.size();
        }

        long bytes() {
            return load.bytes();
        }

        void send() {
            if (!load.isPlain()) {
                job.mailbox().distrust();
            }
            if (!items.isEmpty()) {
                Chunk.Work work;
                Carrier.Unpacker unpacker;
                synchronized (parcel) {
                    work = load.work();
                    unpacker = parcel.unpacker();
                }
                long[] numbers = items.size() == indices.length ? indices : Arrays.copyOf(indices, items.size());
                job.send(numbers, items, work, unpacker);
            }
        }
    }
}
