package dev.lido.spi;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings events to the listener, one at a time and in the order in which they were posted, whichever thread it is that
 * delivers; printed lines at once. What every backend needs for that: events are posted under a session's lock and delivered outside of it.
 * Thread-safe.
 */
public final class Deliveries {

    private final Listener listener;
    private final Queue<Consumer<Listener>> events = new ConcurrentLinkedQueue<>();

    /** How many threads have asked for delivery since the one that is at it began; 0 if none is. */
    private final AtomicInteger requests = new AtomicInteger();

    /** Delivers to this listener; what that throws is logged. */
    public Deliveries(Listener listener) {
        this.listener = listener;
    }

    /** Posts {@link Listener#outcomes}. */
    public void outcomes(long chunk, int first, List<Outcome> outcomes) {
        events.add(to -> to.outcomes(chunk, first, outcomes));
    }

    /** Posts {@link Listener#late}. */
    public void late(long chunk, Outcome.Returned result) {
        events.add(to -> to.late(chunk, result));
    }

    /**
     * Tells of a printed line now, in this thread: it comes before all that this thread posts later, and lines that come faster than they
     * can be told slow down who reads them instead of filling the memory.
     */
    public void printed(WorkerId worker, long chunk, boolean error, String line) {
        deliver(to -> to.printed(worker, chunk, error, line));
    }

    /** Posts {@link Listener#broken}. */
    public void broken(Payload fault, WorkerId worker, boolean lasting) {
        events.add(to -> to.broken(fault, worker, lasting));
    }

    /** Whether nothing waits for delivery. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Delivers what was posted, unless another thread is at it, which then delivers that too. */
    public void deliver() {
        if (requests.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        while (served != 0) {
            for (var event = events.poll(); event != null; event = events.poll()) {
                deliver(event);
            }
            served = requests.addAndGet(-served);
        }
    }

    private void deliver(Consumer<Listener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            // the listener's own trouble: it must cost neither the thread that reads a worker nor what comes after
            FaultLog.tell(Level.ERROR, "a listener failed", e);
        }
    }
}
