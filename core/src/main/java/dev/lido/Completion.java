package dev.lido;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * How a job ends: decided once, then its callback is called, then it is ready. Thread-safe.
 *
 * @param <R> what the job gives
 */
final class Completion<R> {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<R> ready = new CompletableFuture<>();
    private final Signal signal = new Signal();

    /** Is told of the end, with the error or null, just before anybody else can see it. */
    private final Consumer<Throwable> ending;

    Completion(Consumer<Throwable> ending) {
        this.ending = ending;
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

    CompletableFuture<R> future() {
        return ready;
    }

    /** Makes it ready, with a value or an error, and wakes those who wait. */
    void end(R value, Throwable error) {
        try {
            ending.accept(error);
        } finally { // even where there is no memory to keep a record
            if (error == null) {
                ready.complete(value);
            } else {
                ready.completeExceptionally(error);
            }
            signal.raise();
        }
    }

    /** Waits, for ever with {@link Long#MAX_VALUE}, and says whether it is ready. */
    boolean await(long nanos, Mailbox mailbox) throws InterruptedException {
        return ready() || signal.await(nanos, mailbox, this::ready);
    }
}
