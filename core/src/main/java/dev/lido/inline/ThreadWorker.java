package dev.lido.inline;

import dev.lido.spi.Chunk;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import java.util.BitSet;
import java.util.function.Consumer;

/** One thread of a {@link ThreadsSession} and what it is at. Guarded by the session's lock, save the thread itself. */
final class ThreadWorker {

    final WorkerId id;
    final Thread thread;

    /** How many workers had its place before. */
    final int restarts;

    /** How many in a row of those before it never came to an item, since their set-up failed. */
    int failedSetups;

    private final long born = System.nanoTime();
    WorkerStatus.State state = WorkerStatus.State.STARTING;
    long itemsDone;

    /** What it has spent on items that have ended, in nanoseconds. */
    long workedNanos;

    /** The current task, or {@code null}. */
    Task task;

    /** The current item, or -1. */
    int item = -1;

    /** When the current item started, in System.nanoTime. */
    long itemStart;

    /** Whether its current item has its outcome already, and the thread is to be let go if it does not come back. */
    boolean overdue;

    /** Until when it may come back, in System.nanoTime. */
    long graceEnd;

    /** Whether nobody waits for it any more: whatever it brings is dropped. */
    boolean abandoned;

    ThreadWorker(int number, int restarts, Consumer<ThreadWorker> work) {
        this.id = new WorkerId(number, 0);
        this.restarts = restarts;
        this.thread = daemon("lido-thread-" + number, () -> work.accept(this));
    }

    /** A thread that no JVM waits for, and that inherits nothing but the class loader: it serves many calls. */
    static Thread daemon(String name, Runnable work) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(
                Thread.currentThread().getContextClassLoader()); // on some JVMs it is inherited, on others not
        return thread;
    }

    /** Whether its task has items that have not started. */
    boolean hasMore() {
        return task != null && !task.waiting.isEmpty();
    }

    /** How long it has been there at this time, in nanoseconds of System.nanoTime. */
    long age(long now) {
        return now - born;
    }

    WorkerStatus status() {
        boolean busy = item >= 0;
        long now = System.nanoTime();
        long running = busy ? now - itemStart : 0;
        return new WorkerStatus(
                id,
                state,
                itemsDone,
                busy ? task.chunk.job() : -1,
                busy ? task.chunk.id() : -1,
                item,
                running,
                -1,
                -1,
                new WorkerStatus.Vitals(-1, now - born, workedNanos + running, restarts));
    }

    /** An open chunk. */
    static final class Task {
        final Chunk chunk;

        /** Items that have not started. */
        final BitSet waiting = new BitSet();

        Task(Chunk chunk) {
            this.chunk = chunk;
            waiting.set(0, chunk.size());
        }

        /** Whether one thread is to run all of it. */
        boolean isWhole() {
            return chunk.limits().whole();
        }
    }
}
