package dev.lido.worker;

import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.ToDriver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides when messages to the driver are written: consecutive results share a frame, and frames a write.
 *
 * <p>Any thread adds. Writing is left to the flusher thread, {@link #DELAY_MILLIS} after the first message, and to the task
 * thread when it has nothing else to do; whoever writes goes on until all is written, and nobody holds the lock meanwhile.
 */
final class Outbox {

    /** How long a message may wait for company: a death in that time costs the results a second run. */
    static final int DELAY_MILLIS = 3;

    /** From this many bytes on messages wait no longer; also about what a socket takes at once. */
    private static final int FULL = 64 * 1024;

    /** From this many bytes on those who have results are slowed down to the pace of the driver. */
    private static final int FLOOD = 8 * 1024 * 1024;

    /** From this many bytes on those who print are: results that follow must not come much later for it. */
    private static final int FLOOD_OF_LINES = 1024 * 1024;

    /** How long a line for the user's errors may hold its thread until it is written, so that it outlives the worker. */
    private static final int LAST_WORDS_MILLIS = 100;

    /** A rough size of a frame's small fields. */
    private static final int OVERHEAD = 32;

    /** A rough size of a line in memory, besides its characters. */
    private static final int LINE_OVERHEAD = 96;

    private final FrameWriter writer;

    /** What waits, in order. Guarded by this, as are the fields below. */
    private List<ToDriver> messages = new ArrayList<>();

    /** Outcomes that follow {@link #messages}, for consecutive items. */
    private List<Outcome> outcomes = new ArrayList<>();

    private long chunk;
    private int first;

    /** The size of {@link #outcomes}. */
    private long resultBytes;

    /** The size of all that waits. */
    private long bytes;

    private boolean urgent;
    private boolean writing;

    /** Counts the batches that were handed to a writer, and those of them that are written. */
    private long batchesTaken;

    private long batchesWritten;

    Outbox(FrameWriter writer) {
        this.writer = writer;
    }

    /** Adds a message for the flusher to write at once. */
    synchronized void addUrgent(ToDriver message) {
        append(message, OVERHEAD);
        urgent = true;
        notifyAll();
    }

    /**
     * Adds a printed line; slows its thread down if the driver does not keep up. A line for standard error is written before this
     * returns: it may be what tells why the worker dies next.
     */
    synchronized void print(ToDriver.Printed line) {
        boolean interrupted = waitFor(Long.MAX_VALUE, () -> bytes <= FLOOD_OF_LINES);
        append(line, LINE_OVERHEAD + line.line().length());
        urgent |= line.error();
        notifyAll();
        if (line.error()) {
            long batch = batchesTaken + 1;
            interrupted |= waitFor(LAST_WORDS_MILLIS, () -> batchesWritten >= batch);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits, at most so long, holding the lock otherwise; says whether the thread was interrupted meanwhile. */
    private synchronized boolean waitFor(long millis, BooleanSupplier condition) {
        boolean interrupted = false;
        long start = System.nanoTime();
        for (long left = millis; left > 0 && !condition.getAsBoolean(); ) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = millis - (System.nanoTime() - start) / 1_000_000;
        }
        return interrupted;
    }

    /**
     * Adds an item's outcome; slows its thread down if the driver does not keep up. Not to be called by a thread that may be
     * interrupted.
     *
     * @param last whether nothing else is to be done, so that nothing is worth waiting for
     */
    void add(long ofChunk, int index, Outcome outcome, boolean last) throws IOException {
        if (append(ofChunk, index, outcome, last) || last) {
            flush();
            boolean unused = waitFor(Long.MAX_VALUE, () -> bytes <= FLOOD);
        }
    }

    /** Writes all that waits, unless another thread is at it. Not to be called by a thread that may be interrupted. */
    void flush() throws IOException {
        if (!begin()) {
            return;
        }
        while (write(next())) {
            // each batch is out of scope, and may be collected, before the next one is taken
        }
    }

    private boolean write(List<ToDriver> batch) throws IOException {
        if (batch == null) {
            return false;
        }
        for (var message : batch) {
            writer.write(message);
        }
        writer.flush();
        return true;
    }

    /** Writes all that waits, or gives the thread that is at it a moment for that: the JVM is about to end. */
    void lastFlush() throws IOException {
        flush();
        boolean unused = waitFor(LAST_WORDS_MILLIS, () -> !writing);
    }

    /** The flusher thread: writes what has waited for its time. */
    void flushForEver() throws IOException, InterruptedException {
        while (true) {
            awaitMessages();
            flush();
        }
    }

    private synchronized boolean append(long ofChunk, int index, Outcome outcome, boolean last) {
        int size = OVERHEAD + size(outcome);
        if (chunk != ofChunk || first + outcomes.size() != index || resultBytes + size > FULL) {
            closeResults(); // a large result travels alone: should it not fit there, it is the only one that fails
            chunk = ofChunk;
            first = index;
        }
        boolean wake = bytes == 0 && !last;
        outcomes.add(outcome);
        resultBytes += size;
        bytes += size;
        if (wake) {
            notifyAll();
        }
        return bytes >= FULL;
    }

    private static int size(Outcome outcome) {
        return outcome instanceof Outcome.Returned returned
                ? returned.value().size()
                : outcome instanceof Outcome.Failed failed ? failed.fault().size() : 0;
    }

    private void append(ToDriver message, int size) {
        closeResults();
        messages.add(message);
        bytes += size;
    }

    private void closeResults() {
        if (!outcomes.isEmpty()) {
            messages.add(new ToDriver.Results(chunk, first, outcomes));
            outcomes = new ArrayList<>();
            resultBytes = 0;
        }
    }

    private synchronized boolean begin() {
        if (writing) {
            return false;
        }
        writing = true;
        return true;
    }

    private synchronized List<ToDriver> next() {
        closeResults();
        if (bytes > FLOOD_OF_LINES || batchesWritten < batchesTaken) {
            notifyAll(); // only printing threads: the flusher has nothing to do while another thread writes
        }
        batchesWritten = batchesTaken;
        bytes = 0;
        urgent = false;
        if (messages.isEmpty()) {
            writing = false;
            return null;
        }
        var batch = messages;
        messages = new ArrayList<>();
        batchesTaken++;
        return batch;
    }

    private synchronized void awaitMessages() throws InterruptedException {
        while (writing || bytes == 0) {
            wait();
        }
        long end = System.nanoTime() + DELAY_MILLIS * 1_000_000L;
        for (long left = end - System.nanoTime(); left > 0 && !urgent && bytes < FULL; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }

    /** Makes a result whose content is encoded a message. */
    static ToDriver.SetupFailed setupFailed(Outcome.Failed failed) {
        return new ToDriver.SetupFailed((Payload.Bytes) failed.fault());
    }
}
