package dev.lido.local;

import dev.lido.spi.Outcome;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import dev.lido.wire.Offspring;
import dev.lido.wire.StatusPage;
import dev.lido.wire.StatusReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** One worker as its driver knows it. The mutable fields are guarded by the session's lock, if they do not say otherwise. */
final class LocalWorker {

    /** A worker's life: STARTING → READY → LEAVING, and from each of them it may die. */
    enum Phase {
        /** Its process is being started, or has not reported for work, or runs its initializer. */
        STARTING,
        /** Gets work. */
        READY,
        /** Was told to stop, is being killed, or has ended; gets no more work. */
        LEAVING
    }

    /** Something that a worker was asked to give up, and until when it may take its time. */
    record Grace(long chunk, int item, long end, long asked) {
        /** Stands for any item of the chunk. */
        static final int ANY = -1;

        /** It is asked now. */
        Grace(long chunk, int item, long end) {
            this(chunk, item, end, StatusPage.now());
        }

        Grace until(long later) {
            return new Grace(chunk, item, later, asked);
        }

        /** Whether the worker, which reads whatever it is doing, has said nothing since it was asked to give up the chunk. */
        boolean isUnanswered(LocalWorker worker) {
            return item == ANY && worker.desk.find(chunk) != null && worker.heard() < asked;
        }

        boolean isIgnoredBy(StatusPage.Snapshot now) {
            return now.chunk() == chunk && (item == ANY || now.item() == item || now.item() < 0);
        }
    }

    final int number;
    final Setbacks.Place place;
    final String secret;
    final StatusReader page;
    final Outgoing outgoing = new Outgoing();
    final LastWords lastWords = new LastWords();
    final Desk desk;
    final List<Grace> graces = new ArrayList<>();

    /** Opens when all that the worker has sent has been read. */
    final CountDownLatch drained = new CountDownLatch(1);

    /** What the process itself prints; filled by the thread that starts the process. */
    final List<Output> outputs = new CopyOnWriteArrayList<>();

    /** When its process was about to be started, see {@link StatusPage#now}. */
    final long born = StatusPage.now();

    /** How long after that it may show its secret, in nanoseconds. */
    long connectNanos = Long.MAX_VALUE;

    /** Whether it is killed because it did not show its secret in time. */
    boolean late;

    /** Its connection, once it has shown its secret. */
    volatile Pulse pulse;

    /** Since when it is thought to be stopped, see {@link StatusPage#now}; 0 while it is not. */
    long suspected;

    /** Whether it has shown its secret. */
    volatile boolean connected;

    /** When it did, see {@link StatusPage#now}. */
    long admitted;

    /** How long after that its initializer may run, in nanoseconds. */
    long setupNanos = Long.MAX_VALUE;

    /** Whether it was told to run something only to load classes. */
    boolean rehearses;

    /** Whether it is killed because its initializer did not end in time. */
    boolean overran;

    /** How many workers were started in its place before. */
    int restarts;

    /** What it has spent on items whose outcomes have come, in nanoseconds. */
    long workedNanos;

    Phase phase = Phase.STARTING;

    /** Whether its JVM is ending by itself. */
    boolean exiting;

    /** When a worker that was told to stop, or ends by itself, is killed, see {@link StatusPage#now}. */
    long stopBy = Long.MAX_VALUE;

    /** Whether it is killed for what it does not give up: then nothing that it was at is to blame. */
    boolean killed;

    /** What it is killed for, as {@link dev.lido.spi.Death#killedFor}; set before that, and read after it, by any thread. */
    volatile String killedFor;

    /** The process, once it is started. */
    private final CompletableFuture<Process> process = new CompletableFuture<>();

    LocalWorker(int number, Setbacks.Place place, String secret, StatusReader page, int items) {
        this.number = number;
        this.place = place;
        this.secret = secret;
        this.page = page;
        this.desk = new Desk(outgoing::send, items);
    }

    /** The process was started; called once. */
    void started(Process started) {
        process.complete(started);
    }

    /** The process; waits for its start, which was begun before anybody can ask. */
    Process process() {
        return process.join();
    }

    WorkerId id() {
        var started = process.getNow(null);
        return new WorkerId(number, started == null ? 0 : started.pid());
    }

    /** Whether there is a process. */
    boolean isStarted() {
        return process.isDone();
    }

    /** When it last sent a byte, see {@link StatusPage#now}. */
    long heard() {
        var connection = pulse;
        return connection == null ? born : connection.heard();
    }

    /** When it last sent or took a byte. */
    long lastSign() {
        var connection = pulse;
        return connection == null ? born : connection.last();
    }

    /** Kills the process, if there is one; returns at once. By its handle: the process itself would close its streams. */
    void kill() {
        var started = process.getNow(null);
        if (started != null) {
            try {
                Offspring.endDescendants(started.toHandle());
            } finally { // whatever this process has run out of
                started.toHandle().destroyForcibly();
            }
        }
    }

    WorkerStatus status() {
        var now = page.read();
        boolean busy = phase == Phase.READY && now.state() == StatusPage.State.RUNNING;
        long moment = StatusPage.now();
        long running = busy ? Math.max(0, moment - now.start()) : 0;
        return new WorkerStatus(
                id(),
                state(busy),
                now.itemsDone(),
                busy ? now.job() : -1,
                busy ? now.chunk() : -1,
                busy ? now.item() : -1,
                running,
                now.memory().heapUsed(),
                now.memory().heapMax(),
                new WorkerStatus.Vitals(-1, moment - born, workedNanos + running, restarts));
    }

    /** Outcomes have come from it: signs them, since a worker does not know its own name, and counts the time that they took. */
    List<Outcome> worked(List<Outcome> outcomes) {
        var id = id();
        List<Outcome> signed = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            signed.add(outcome.by(id));
        }
        workedNanos += nanos(signed);
        return signed;
    }

    private static long nanos(List<Outcome> outcomes) {
        long sum = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Returned returned) {
                sum += Math.max(0, returned.timing().nanos());
            } else if (outcome instanceof Outcome.Failed failed) {
                sum += Math.max(0, failed.timing().nanos());
            }
        }
        return sum;
    }

    private WorkerStatus.State state(boolean busy) {
        return switch (phase) {
            case STARTING -> WorkerStatus.State.STARTING;
            case READY -> busy ? WorkerStatus.State.BUSY : WorkerStatus.State.IDLE;
            case LEAVING -> WorkerStatus.State.ENDED;
        };
    }
}
