package dev.lido;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Writes what a pool's workers print, in the order in which it came, by one thread that does nothing else meanwhile: a terminal that is
 * slow, or takes nothing at all, holds up neither the threads that read the workers nor those that wait for results. Thread-safe.
 */
final class Printer {

    /** How long nothing must have been written until what waits is waited for no longer. */
    static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What may wait, in bytes of memory as well as that can be told: all lines of a job that are shown live, even short ones. */
    private static final long MOST_WAITING = 16 << 20;

    /** What a line takes besides its characters, in bytes. */
    private static final int OVERHEAD = 100;

    private final Executor threads;

    /** Guarded by this, as are the next ones. */
    private Queue<Line> waiting = new ArrayDeque<>();

    private long bytes;
    private boolean writing;

    /** When the last line was written, or the first one came to be. */
    private long progress;

    private record Line(LivePrints of, boolean error, String text) {
        int bytes() {
            return OVERHEAD + text.length();
        }
    }

    Printer(Executor threads) {
        this.threads = threads;
    }

    /** Whether so much waits that there is no room for another line. */
    synchronized boolean isFull() {
        return bytes > MOST_WAITING;
    }

    /** Takes a line, whole and marked, that {@link LivePrints#write} is to write. */
    void add(LivePrints of, boolean error, String text) {
        var line = new Line(of, error, text);
        synchronized (this) {
            waiting.add(line);
            bytes += line.bytes();
            if (writing) {
                return;
            }
            writing = true;
            progress = System.nanoTime();
        }
        try {
            threads.execute(this::writeAll);
        } catch (RuntimeException | Error noThread) { // the lines are lost, what waits for them must not be
            giveUp().forEach(lost -> lost.of().written());
        }
    }

    private void writeAll() {
        for (Line line = next(); line != null; line = next()) {
            line.of().write(line.error(), line.text());
            tick();
        }
    }

    private synchronized Line next() {
        Line line = waiting.poll();
        if (line == null) {
            writing = false;
            notifyAll();
        } else {
            bytes -= line.bytes();
        }
        return line;
    }

    private synchronized void tick() {
        progress = System.nanoTime();
    }

    private synchronized Iterable<Line> giveUp() {
        Queue<Line> lost = waiting;
        waiting = new ArrayDeque<>();
        bytes = 0;
        writing = false;
        notifyAll();
        return lost;
    }

    /** Waits until all is written, but at most so many nanoseconds, and not while nothing has been written for a second. */
    synchronized void drain(long atMost) throws InterruptedException {
        long begin = System.nanoTime();
        while (writing) {
            long now = System.nanoTime();
            long left = Math.min(STALL_NANOS - (now - progress), atMost - (now - begin));
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
