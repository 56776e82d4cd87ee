package dev.lido.wire;

import dev.lido.wire.StatusPage.Memory;
import dev.lido.wire.StatusPage.Snapshot;
import dev.lido.wire.StatusPage.State;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Reads a worker's {@link StatusPage}, for its driver. Thread-safe.
 *
 * <p>Reads the file and maps nothing: should somebody cut it, mapped memory would fault in whatever code the JVM is running by then.
 * Nor is it a channel, which an interrupt of the reading thread would close.
 */
public final class StatusReader implements Closeable {

    private static final Snapshot UNREADABLE = new Snapshot(State.STARTING, -1, -1, -1, 0, 0, Memory.UNKNOWN);

    private static final int TRIES = 1000;

    /** Guarded by this, as are the next three. */
    private final RandomAccessFile file;

    private final byte[] bytes = new byte[StatusPage.USED];
    private final ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());

    /** What is told where nothing can be read. */
    private Snapshot last = UNREADABLE;

    private StatusReader(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens the file of a worker. */
    static StatusReader open(Path page) throws IOException {
        return new StatusReader(new RandomAccessFile(page.toFile(), "r"));
    }

    /**
     * What the page says, or did when it was closed; of a worker that died, or was stopped for long, while it wrote, perhaps a mixture
     * of two moments. A page that somebody has cut says nothing.
     */
    public synchronized Snapshot read() {
        try {
            for (int i = 0; i < TRIES && !copyOneMoment(); i++) {
                Thread.onSpinWait();
            }
            return snapshot();
        } catch (IOException cutOrClosed) {
            return last;
        }
    }

    /** What the file holds is what the worker has mapped. */
    private boolean copyOneMoment() throws IOException {
        file.seek(0);
        file.readFully(bytes);
        return numbers.getLong(StatusPage.CHECK) == StatusPage.check(numbers);
    }

    @SuppressWarnings("EnumOrdinal") // as in StatusPage
    private Snapshot snapshot() {
        var states = State.values();
        var state = states[Math.floorMod(numbers.getLong(StatusPage.STATE), states.length)];
        var memory = new Memory(
                numbers.getLong(StatusPage.HEAP_USED),
                numbers.getLong(StatusPage.HEAP_MAX),
                numbers.getLong(StatusPage.GC_MILLIS),
                numbers.getLong(StatusPage.RESIDENT));
        return new Snapshot(
                state,
                numbers.getLong(StatusPage.JOB),
                numbers.getLong(StatusPage.CHUNK),
                (int) numbers.getLong(StatusPage.ITEM),
                numbers.getLong(StatusPage.START),
                numbers.getLong(StatusPage.ITEMS_DONE),
                memory);
    }

    @Override
    public synchronized void close() {
        last = read();
        try {
            file.close();
        } catch (IOException e) {
            // nothing was written that could be lost
        }
    }
}
