package dev.lido.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A few numbers about one worker in memory that it shares with its driver: written by the worker around each item, read
 * by the driver whenever it likes, and still there when the worker is not.
 *
 * <p>Thread-safe. The first number is odd while the page is being written; a reader tries again until it has seen the same
 * even number before and after.
 */
@SuppressWarnings("EnumOrdinal") // both ends have the same version of the enum: the handshake sees to it
public final class StatusPage {

    /** What a worker is at. */
    public enum State {
        /** Has not reported for work yet, or runs its initializer. */
        STARTING,
        /** Waits for work. */
        IDLE,
        /** Reads a chunk, before its first item. */
        OPENING,
        /** Runs an item. */
        RUNNING,
        /** Is between two items of a chunk. */
        BETWEEN
    }

    /**
     * What a page said at one moment.
     *
     * @param state what the worker is at
     * @param job of the chunk, or -1
     * @param chunk the current chunk, or -1
     * @param item the current item's index, or -1
     * @param start when the item, or the reading of the chunk, started, see {@link #now}
     * @param itemsDone items that have ended
     * @param memory heap and collector
     */
    public record Snapshot(State state, long job, long chunk, int item, long start, long itemsDone, Memory memory) {}

    /**
     * A worker's memory at its last report.
     *
     * @param heapUsed bytes, or -1
     * @param heapMax bytes, or -1
     * @param gcMillis time spent in garbage collection, or -1
     * @param resident bytes that the process takes, or -1
     */
    public record Memory(long heapUsed, long heapMax, long gcMillis, long resident) {
        /** Nothing is known. */
        public static final Memory UNKNOWN = new Memory(-1, -1, -1, -1);
    }

    private static final Snapshot UNREADABLE = new Snapshot(State.STARTING, -1, -1, -1, 0, 0, Memory.UNKNOWN);

    private static final String PREFIX = "status-";
    private static final int SIZE = 4096;
    private static final int TRIES = 1000;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final boolean COUNTS_FROM_BOOT = Set.of("Linux", "Mac OS X").contains(System.getProperty("os.name"));

    private static final int SEQUENCE = 0;
    private static final int STATE = 8;
    private static final int JOB = 16;
    private static final int CHUNK = 24;
    private static final int ITEM = 32;
    private static final int START = 40;
    private static final int ITEMS_DONE = 48;
    private static final int HEAP_USED = 56;
    private static final int HEAP_MAX = 64;
    private static final int GC_MILLIS = 72;
    private static final int RESIDENT = 80;

    private final ByteBuffer page;

    private StatusPage(ByteBuffer page) {
        this.page = page;
    }

    /** What the file of a worker with this number is called. */
    public static String name(int worker) {
        return PREFIX + worker;
    }

    /** The files in a session's directory: of all workers of which processes may be left. */
    public static List<Path> filesIn(Path directory) throws IOException {
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(directory, PREFIX + "*")) {
            pages.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    /** Makes the file of a worker that is about to start. */
    public static StatusPage create(Path file) throws IOException {
        Files.write(file, new byte[SIZE], StandardOpenOption.CREATE_NEW);
        var page = open(file);
        page.put(State.STARTING, -1, -1, -1);
        page.memory(Memory.UNKNOWN);
        return page;
    }

    /** Maps the file that the driver made. */
    public static StatusPage open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new StatusPage(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
        }
    }

    /**
     * Nanoseconds on a clock that two processes of this machine share.
     *
     * <p>HotSpot's {@link System#nanoTime} counts from the machine's boot on Linux (CLOCK_MONOTONIC) and on macOS, the same
     * for all processes and untouched by whoever sets the time. Elsewhere nothing is known of where it begins: there it is
     * the time since 1970, and setting the clock may make a time-out come early or late.
     */
    public static long now() {
        if (COUNTS_FROM_BOOT) {
            return System.nanoTime();
        }
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** The worker waits for work. */
    public synchronized void idle() {
        put(State.IDLE, -1, -1, -1);
    }

    /** The worker reads a chunk. */
    public synchronized void opening(long job, long chunk) {
        put(State.OPENING, job, chunk, -1);
    }

    /** An item starts now. */
    public synchronized void begins(long job, long chunk, int item) {
        put(State.RUNNING, job, chunk, item);
    }

    /** The item that was running has ended. */
    public synchronized void ended() {
        begin();
        set(STATE, State.BETWEEN.ordinal());
        set(ITEM, -1);
        set(ITEMS_DONE, get(ITEMS_DONE) + 1);
        end();
    }

    /** The worker's memory as it is now. */
    public synchronized void memory(Memory memory) {
        begin();
        set(HEAP_USED, memory.heapUsed());
        set(HEAP_MAX, memory.heapMax());
        set(GC_MILLIS, memory.gcMillis());
        set(RESIDENT, memory.resident());
        end();
    }

    /**
     * What the page says; of a worker that died, or was stopped for long, while it wrote, perhaps a mixture of two moments. A page of
     * which somebody has cut the file says nothing; its worker dies of that.
     */
    public Snapshot read() {
        try {
            return readTwice();
        } catch (InternalError cut) { // the JVM's answer to a fault in mapped memory
            return UNREADABLE;
        }
    }

    private Snapshot readTwice() {
        for (int i = 0; i < TRIES; i++) {
            long before = (long) LONG.getAcquire(page, SEQUENCE);
            var snapshot = copy();
            VarHandle.acquireFence();
            if (before == get(SEQUENCE) && (before & 1) == 0) {
                return snapshot;
            }
            Thread.onSpinWait();
        }
        return copy();
    }

    private Snapshot copy() {
        var states = State.values();
        var state = states[Math.floorMod(get(STATE), states.length)];
        var memory = new Memory(get(HEAP_USED), get(HEAP_MAX), get(GC_MILLIS), get(RESIDENT));
        return new Snapshot(state, get(JOB), get(CHUNK), (int) get(ITEM), get(START), get(ITEMS_DONE), memory);
    }

    private synchronized void put(State state, long job, long chunk, int item) {
        begin();
        // first: who sees a mixture must not take the last item's time for this one's
        set(START, chunk < 0 ? 0 : now());
        set(JOB, job);
        set(CHUNK, chunk);
        set(ITEM, item);
        set(STATE, state.ordinal());
        end();
    }

    private void begin() {
        set(SEQUENCE, get(SEQUENCE) + 1);
        VarHandle.storeStoreFence();
    }

    private void end() {
        LONG.setRelease(page, SEQUENCE, get(SEQUENCE) + 1);
    }

    private long get(int field) {
        return (long) LONG.get(page, field);
    }

    private void set(int field, long value) {
        LONG.setRelease(page, field, value); // in this order
    }
}
