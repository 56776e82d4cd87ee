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
 * thread of the executor does. Letters that may run code of the user's, such as the reading of a result of his own class, are
 * left to the executor, and so are all once such an item was sent: that code may never return, but the waiting must end with the job.
 */
final class Mailbox {

    /** A letter, and whether only a thread of the executor may read it. */
    private record Letter(Runnable text, boolean aside) {}

    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();

    /** Held by the one thread that runs letters. */
    private final AtomicBoolean busy = new AtomicBoolean();

    /** The waiting thread that empties the box, or null. */
    private final AtomicReference<Thread> helper = new AtomicReference<>();

    /** Whether a thread of the executor is on its way. */
    private final AtomicBoolean called = new AtomicBoolean();

    /** Whether all letters are such. */
    private volatile boolean distrusted;

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
        post(letter, distrusted);
    }

    /** Leaves a letter that may run code of the user's. */
    void postAside(Runnable letter) {
        post(letter, true);
    }

    /** From now on all letters may run code of the user's. */
    void distrust() {
        distrusted = true;
    }

    private void post(Runnable text, boolean aside) {
        letters.add(new Letter(text, aside));
        Thread waiting = aside ? null : helper.get();
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
        empty(true);
    }

    /** Leaves a letter and empties the box in this thread, as {@link #empty()} does. */
    void run(Runnable letter) {
        letters.add(new Letter(letter, false));
        empty();
    }

    /** Runs the letters that are there, up to one that is the executor's, unless another thread is at it. */
    void empty() {
        empty(false);
        Letter next = letters.peek();
        if (next != null && next.aside && !busy.get()) {
            call(); // a thread that came before may have found this one at it
        }
    }

    private void empty(boolean all) {
        // The look after the release catches a letter that came between the last look and the release.
        while (isFor(letters.peek(), all) && busy.compareAndSet(false, true)) {
            try {
                while (isFor(letters.peek(), all)) {
                    read(letters.remove().text);
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private static boolean isFor(Letter letter, boolean all) {
        return letter != null && (all || !letter.aside);
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
