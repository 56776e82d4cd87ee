package dev.lido;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Runs what concerns one job, one letter at a time, so that a job needs no lock over user code. Thread-safe.
 *
 * <p>A thread that waits for the job empties the box itself, which saves the hand-over to another thread; while nobody waits, a
 * thread of the executor does.
 */
final class Mailbox {

    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();

    /** Held by the one thread that runs letters. */
    private final AtomicBoolean busy = new AtomicBoolean();

    /** The waiting thread that empties the box, or null. */
    private final AtomicReference<Thread> helper = new AtomicReference<>();

    /** Whether a thread of the executor is on its way. */
    private final AtomicBoolean called = new AtomicBoolean();

    private final Executor executor;
    private final Consumer<Throwable> onFailure;

    /**
     * The job is told of a letter that threw, by our own fault or because the thread was stopped, and of one that there is no thread
     * for, lest it wait for ever.
     */
    Mailbox(Executor executor, Consumer<Throwable> onFailure) {
        this.executor = executor;
        this.onFailure = onFailure;
    }

    /** Leaves a letter; never runs it, never blocks. */
    void post(Runnable letter) {
        letters.add(letter);
        Thread waiting = helper.get();
        if (waiting != null) {
            LockSupport.unpark(waiting);
        } else {
            call();
        }
    }

    private void call() {
        if (called.compareAndSet(false, true)) {
            try {
                executor.execute(this::answer);
            } catch (RuntimeException | Error noThread) { // the letter might never be read
                called.set(false);
                onFailure.accept(noThread);
                throw noThread;
            }
        }
    }

    private void answer() {
        called.set(false); // before the look: a letter that comes after it calls again
        empty();
    }

    /** Leaves a letter and empties the box in this thread, unless another thread is at it. */
    void run(Runnable letter) {
        letters.add(letter);
        empty();
    }

    /** Runs the letters that are there, unless another thread is at it. */
    void empty() {
        // The look after the release catches a letter that came between the last poll and the release.
        while (!letters.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                Runnable letter = letters.poll();
                while (letter != null) {
                    read(letter);
                    letter = letters.poll();
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private void read(Runnable letter) {
        try {
            letter.run();
        } catch (Throwable thrown) {
            onFailure.accept(thrown);
            throw thrown;
        }
    }

    /** Makes this thread the one that empties the box; it must then look into it whenever it is unparked. */
    boolean startHelping() {
        return helper.compareAndSet(null, Thread.currentThread());
    }

    /** Hands the box back to the executor. */
    void stopHelping() {
        helper.set(null);
        if (!letters.isEmpty()) {
            call();
        }
    }
}
