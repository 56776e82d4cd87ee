package dev.lido.inline;

import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.WorkerId;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Brings events to the listener, one at a time, in the order in which they were posted. Thread-safe. */
final class Mailbox {

    private final Listener listener;
    private final Queue<Consumer<Listener>> events = new ConcurrentLinkedQueue<>();

    /** How many threads have asked for delivery since the one that is at it began. */
    private final AtomicInteger requests = new AtomicInteger();

    Mailbox(Listener listener) {
        this.listener = listener;
    }

    void outcomes(long chunk, int first, List<Outcome> outcomes) {
        events.add(to -> to.outcomes(chunk, first, outcomes));
    }

    void broken(Payload fault, WorkerId worker) {
        events.add(to -> to.broken(fault, worker));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Delivers what was posted, unless another thread is at it, which then delivers that too. */
    void deliver() {
        if (requests.getAndIncrement() != 0) {
            return;
        }
        for (int served = 1; served != 0; served = requests.addAndGet(-served)) {
            for (var event = events.poll(); event != null; event = events.poll()) {
                deliver(event);
            }
        }
    }

    private void deliver(Consumer<Listener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            // the listener's own trouble: it must cost neither this thread nor what comes after
            System.getLogger("dev.lido").log(Level.ERROR, "a listener failed", e);
        }
    }
}
