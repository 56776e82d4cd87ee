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
 * A few numbers about one worker in a file that it shares with its driver: written by the worker around each item, through mapped
 * memory; read by the driver whenever it likes, see {@link StatusReader}, and still there when the worker is not.
 *
 * <p>Thread-safe. The first number is written last, and is made of all others: a reader, who copies them in no certain order, has seen
 * one moment if they fit it. Who cuts the file ends its worker: memory that is mapped from it is gone then.
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

    private static final String PREFIX = "status-";
    private static final int SIZE = 4096;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final boolean COUNTS_FROM_BOOT = Set.of("Linux", "Mac OS X").contains(System.getProperty("os.name"));

    static final int CHECK = 0;
    static final int STATE = 8;
    static final int JOB = 16;
    static final int CHUNK = 24;
    static final int ITEM = 32;
    static final int START = 40;
    static final int ITEMS_DONE = 48;
    static final int HEAP_USED = 56;
    static final int HEAP_MAX = 64;
    static final int GC_MILLIS = 72;
    static final int RESIDENT = 80;

    /** So many bytes hold numbers. */
    static final int USED = 88;

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
    public static StatusReader create(Path file) throws IOException {
        var page = ByteBuffer.allocate(SIZE).order(ByteOrder.nativeOrder());
        for (int field : new int[] {JOB, CHUNK, ITEM, HEAP_USED, HEAP_MAX, GC_MILLIS, RESIDENT}) {
            page.putLong(field, -1);
        }
        page.putLong(CHECK, check(page));
        Files.write(file, page.array(), StandardOpenOption.CREATE_NEW);
        return StatusReader.open(file);
    }

    /** Maps the file that the driver made. */
    public static StatusPage open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new StatusPage(
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE).order(ByteOrder.nativeOrder()));
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
        set(STATE, State.BETWEEN.ordinal());
        set(ITEM, -1);
        set(ITEMS_DONE, get(ITEMS_DONE) + 1);
        seal();
    }

    /** The worker's memory as it is now. */
    public synchronized void memory(Memory memory) {
        set(HEAP_USED, memory.heapUsed());
        set(HEAP_MAX, memory.heapMax());
        set(GC_MILLIS, memory.gcMillis());
        set(RESIDENT, memory.resident());
        seal();
    }

    private synchronized void put(State state, long job, long chunk, int item) {
        // first: who sees a mixture must not take the last item's time for this one's
        set(START, chunk < 0 ? 0 : now());
        set(JOB, job);
        set(CHUNK, chunk);
        set(ITEM, item);
        set(STATE, state.ordinal());
        seal();
    }

    private void seal() {
        set(CHECK, check(page));
    }

    /** What the first number is to be, as long as all others are those of one moment. */
    static long check(ByteBuffer numbers) {
        long check = 1;
        for (int field = CHECK + Long.BYTES; field < USED; field += Long.BYTES) {
            check = 31 * check + numbers.getLong(field);
        }
        return check;
    }

    private long get(int field) {
        return (long) LONG.get(page, field);
    }

    private void set(int field, long value) {
        LONG.setRelease(page, field, value); // in this order
    }
}
