package dev.lido;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How a job ends: decided once, then its callback is called, then it is ready. Thread-safe.
 *
 * @param <R> what the job gives
 */
final class Completion<R> {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<R> ready = new CompletableFuture<>();
    private final Signal signal = new Signal();

    /** The thread that runs this job's callback now, or null. */
    private volatile Thread callbackThread;

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

    CompletableFuture<R> future() {
        return ready;
    }

    /** Makes it ready, with a value or an error, and wakes those who wait. */
    void end(R value, Throwable error) {
        if (error == null) {
            ready.complete(value);
        } else {
            ready.completeExceptionally(error);
        }
        signal.raise();
    }

    void callbackRuns(Thread thread) {
        callbackThread = thread;
    }

    /**
     * Waits, for ever with {@link Long#MAX_VALUE}, and says whether it is ready.
     *
     * @throws IllegalStateException in a callback of this very job, which would wait for itself
     */
    boolean await(long nanos, Mailbox mailbox) throws InterruptedException {
        if (Thread.currentThread() == callbackThread) {
            throw new IllegalStateException(
                    "a callback cannot wait for its own job: it is called before the job is ready");
        }
        return ready() || signal.await(nanos, mailbox, this::ready);
    }
}
