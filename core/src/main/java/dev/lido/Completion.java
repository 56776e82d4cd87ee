package dev.lido;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * How a job ends: decided once, then its callback is called, then it is ready; or stopped in between, since a callback may never
 * return. Thread-safe.
 *
 * @param <R> what the job gives
 */
final class Completion<R> {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * Nothing of the user's hangs on it. Never ends with an error of its own: it would make one more of the user's, whose
     * {@code toString} may throw.
     */
    private final CompletableFuture<End<R>> ready = new CompletableFuture<>();

    /** Those that the user has, and hangs his own code on, which may never return: they come last, in threads of their own. */
    private final Queue<CompletableFuture<R>> futures = new ConcurrentLinkedQueue<>();

    private final Signal signal = new Signal();

    private final Consumer<Throwable> ending;

    private final Runnable over;

    private final Executor threads;

    /**
     * What a job has come to.
     *
     * @param value the value
     * @param error the error, or null
     */
    record End<R>(R value, Throwable error) {}

    /**
     * Is open.
     *
     * @param ending is told of the end, with the error or null, just before anybody else can see it
     * @param over is run when it is ready
     * @param threads complete users' futures
     */
    Completion(Consumer<Throwable> ending, Runnable over, Executor threads) {
        this.ending = ending;
        this.over = over;
        this.threads = threads;
    }

    /** Claims the end of the job; of several claims one wins. */
    boolean decide() {
        return decided.compareAndSet(false, true);
    }

    boolean decided() {
        return decided.get();
    }

    boolean ready() {
        return ready.isDone();
    }

    /** What it has come to; waits for it. */
    End<R> get() {
        return ready.join();
    }

    /** A future of the user's own; complete soon after the job is ready. */
    CompletableFuture<R> future() {
        var future = new CompletableFuture<R>();
        if (!ready()) {
            futures.add(future);
        }
        if (ready()) { // the end may have come before it was there
            pass(get(), future);
        }
        return future;
    }

    private static <R> void pass(End<R> end, CompletableFuture<R> future) {
        if (end.error() == null) {
            future.complete(end.value());
        } else {
            future.completeExceptionally(end.error());
        }
    }

    /** Makes it ready, with a value or an error, and wakes those who wait; says whether it was not ready before. */
    boolean end(R value, Throwable error) {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            makeReady(value, error);
        }
        return first;
    }

    private void makeReady(R value, Throwable error) {
        try {
            ending.accept(error);
        } finally { // even where there is no memory to keep a record
            makeSeen(new End<>(value, error));
        }
    }

    private void makeSeen(End<R> end) {
        try {
            ready.complete(end); // who waits for the pool's end, which comes next, finds the job ready
            over.run();
        } finally {
            signal.raise();
            completeFutures(end);
        }
    }

    private void completeFutures(End<R> end) {
        for (var next = futures.poll(); next != null; next = futures.poll()) {
            CompletableFuture<R> future = next;
            Daemons.run(threads, () -> pass(end, future));
        }
    }

    /** Waits, for ever with {@link Long#MAX_VALUE}, and says whether it is ready. */
    boolean await(long nanos, Mailbox mailbox) throws InterruptedException {
        return ready() || signal.await(nanos, mailbox, this::ready);
    }
}
