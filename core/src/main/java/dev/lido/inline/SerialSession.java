package dev.lido.inline;

import dev.lido.spi.Chunk;
import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A session whose one worker is whoever submits. Thread-safe; submits of several threads run side by side. */
final class SerialSession implements Session {

    private static final WorkerId CALLER = new WorkerId(1, 0);

    private final Listener listener;
    private final AtomicLong itemsDone = new AtomicLong();

    /** Chunks that run and are not cancelled. */
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** The threads that are at a task. */
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    private volatile boolean ended;

    SerialSession(SessionSpec spec, Listener listener) {
        this.listener = listener;
        var fault = LiveRun.setUp(spec.setup());
        if (fault != null) {
            ended = true;
            listener.broken(new Payload.Live(fault), CALLER, true);
        }
    }

    @Override
    public void submit(Chunk chunk) {
        if (ended) {
            listener.outcomes(chunk.id(), 0, Collections.nCopies(chunk.size(), Outcome.NotRun.CANCELLED));
            return;
        }
        running.add(chunk.id());
        boolean outermost = busy.add(Thread.currentThread());
        try {
            for (int i = 0; i < chunk.size(); i++) {
                listener.outcomes(chunk.id(), i, List.of(run(chunk, i)));
            }
        } finally {
            running.remove(chunk.id());
            if (outermost) {
                busy.remove(Thread.currentThread());
            }
        }
    }

    @Override
    public boolean isWorker(Thread thread) {
        return busy.contains(thread);
    }

    private Outcome run(Chunk chunk, int item) {
        if (!running.contains(chunk.id())) {
            return Outcome.NotRun.CANCELLED;
        }
        var outcome = LiveRun.run(chunk, item, CALLER);
        itemsDone.incrementAndGet();
        return outcome;
    }

    @Override
    public void cancel(long chunk) {
        running.remove(chunk);
    }

    @Override
    public void forget(long job) {
        // functions are handed over as they are: there is nothing to drop
    }

    @Override
    public List<WorkerStatus> workers() {
        var state = ended
                ? WorkerStatus.State.ENDED
                : running.isEmpty() ? WorkerStatus.State.IDLE : WorkerStatus.State.BUSY;
        return List.of(
                new WorkerStatus(CALLER, state, itemsDone.get(), -1, -1, -1, 0, -1, -1, WorkerStatus.Vitals.UNKNOWN));
    }

    @Override
    public void shutdown() {
        // what was submitted has ended, save what other callers are running
    }

    @Override
    public void terminate() {
        ended = true;
        running.clear();
    }

    @Override
    public boolean awaitEnd(Duration timeout) {
        return true; // nobody is here but callers
    }
}
