package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.Chunk;
import dev.lido.spi.Death;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToDriver;
import dev.lido.wire.ToWorker;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A session's workers and their life cycle: who starts, who is replaced, who goes. What becomes of items is the
 * {@link Ledger}'s, who gets them the {@link Dispatcher}'s business.
 */
final class LocalSession implements Session {

    /** How often an initializer may fail in a row. */
    private static final int SETUP_TRIES = 3;

    /** How many workers in a row may die before they are ready, at least. */
    private static final int START_TRIES = 3;

    private final SessionSpec spec;
    private final SessionDirectory directory;
    private final Door door;
    private final Starter starter;
    private final Deliveries deliveries;
    private final Clock clock = new Clock();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExitHook exitHook = new ExitHook(this);

    /** Guards all that follows, and what says so elsewhere. */
    private final Object lock = new Object();

    private final Ledger ledger;
    private final Dispatcher dispatcher;
    private final Overdue overdue;
    private final TreeMap<Integer, LocalWorker> workers = new TreeMap<>();
    private Life life = Life.OPEN;

    /** Replacements that are not among the workers yet. */
    private int hiring;

    /** Initializers that have failed, and workers that have died too early, since one was ready. */
    private int failedSetups;

    private int failedStarts;

    /** Whether a chunk with a limit was ever submitted: then the clock must know of every change. */
    private boolean timed;

    private boolean concluded;

    LocalSession(SessionSpec spec, Deliveries deliveries, SessionDirectory directory, Door door, Starter starter) {
        this.spec = spec;
        this.deliveries = deliveries;
        this.directory = directory;
        this.door = door;
        this.starter = starter;
        this.ledger = new Ledger(deliveries);
        this.dispatcher = new Dispatcher(ledger);
        this.overdue = new Overdue(ledger);
    }

    /** Starts the workers' processes; on failure kills those that were started. */
    void start() throws IOException {
        exitHook.add();
        clock.start(this::tick);
        door.open(channel -> new Link(this, channel).read(), clock::wake);
        try {
            for (int i = 0; i < spec.processes(); i++) {
                var worker = hire();
                DaemonThread.start("lido-worker-" + worker.number, () -> attend(worker));
            }
        } catch (IOException e) {
            terminate();
            throw e;
        }
    }

    @Override
    public void submit(Chunk chunk) {
        synchronized (lock) {
            if (life == Life.OPEN || life == Life.CLOSED) {
                timed |= chunk.limits().itemNanos() != Long.MAX_VALUE;
                ledger.enter(chunk);
                dispatcher.enter(chunk.id());
                if (timed) {
                    clock.wake();
                }
                return;
            }
            deliveries.outcomes(chunk.id(), 0, Collections.nCopies(chunk.size(), Outcome.NotRun.CANCELLED));
        }
        deliverElsewhere();
    }

    @Override
    public void cancel(long chunk) {
        synchronized (lock) {
            if (ledger.find(chunk) == null) {
                return;
            }
            ledger.cancel(chunk);
            for (var worker : workers.values()) {
                if (worker.desk.find(chunk) != null) {
                    worker.desk.send(new ToWorker.Cancel(chunk));
                    Overdue.cancelled(worker, chunk);
                }
            }
            advance();
        }
        clock.wake();
    }

    @Override
    public void forget(long job) {
        synchronized (lock) {
            ledger.close(job);
            advance();
        }
    }

    @Override
    public List<WorkerStatus> workers() {
        synchronized (lock) {
            return workers.values().stream().map(LocalWorker::status).toList();
        }
    }

    @Override
    public void shutdown() {
        synchronized (lock) {
            if (life == Life.OPEN) {
                life = Life.CLOSED;
                advance();
            }
        }
        clock.wake();
    }

    @Override
    public void terminate() {
        synchronized (lock) {
            end();
        }
        deliverElsewhere();
    }

    @Override
    public boolean awaitEnd(Duration timeout) throws InterruptedException {
        return over.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    }

    /** A newcomer shows a secret: says whose it is, and welcomes that worker; {@code null} for nobody's. */
    LocalWorker admit(String secret) {
        synchronized (lock) {
            var admitted = Welcome.find(workers.values(), secret);
            if (admitted != null) {
                admitted.connected = true; // the secret is used up
                Welcome.configure(admitted.desk, spec.setup());
            }
            return admitted;
        }
    }

    void handshakeEnded(SocketChannel channel) {
        door.forget(channel);
    }

    void ready(LocalWorker worker) {
        synchronized (lock) {
            if (worker.phase == Phase.STARTING) {
                worker.phase = Phase.READY;
                failedSetups = 0;
                failedStarts = 0;
                dispatcher.join(worker.desk);
                advance();
            }
        }
        settle();
    }

    void setupFailed(LocalWorker worker, Payload fault) {
        synchronized (lock) {
            if (worker.phase == Phase.STARTING) {
                dismiss(worker);
                failedSetups++;
                replaceOrBreak(failedSetups < SETUP_TRIES, fault, worker.id());
            }
        }
        settle();
    }

    void results(LocalWorker worker, ToDriver.Results results) {
        synchronized (lock) {
            worker.desk.ended(
                    results.chunk(), results.first(), results.outcomes().size());
            var outcomes = results.outcomes().stream()
                    .map(outcome -> Welcome.signed(outcome, worker.id()))
                    .toList();
            ledger.settle(results.chunk(), results.first(), outcomes);
            progress(worker);
        }
        settle();
    }

    void returned(LocalWorker worker, ToDriver.Returned returned) {
        synchronized (lock) {
            dispatcher.returned(worker.desk, returned.chunk(), returned.items());
            progress(worker);
        }
        settle();
    }

    void printed(LocalWorker worker, boolean error, String line) {
        if (error) {
            worker.lastWords.add(line);
        }
        deliveries.printed(worker.id(), error, line);
        deliveries.deliver();
    }

    private void progress(LocalWorker worker) {
        if (worker.phase == Phase.READY && worker.desk.isUsedUp()) {
            retire(worker);
            if (life == Life.OPEN || !ledger.isEmpty()) {
                replace();
            }
        }
        dispatcher.dispatch();
        advance();
    }

    /** Takes the steps that a change may have made due. */
    private void advance() {
        for (long job : ledger.takeEndedJobs()) {
            workers.values().forEach(worker -> worker.desk.forget(job));
        }
        if (life == Life.CLOSED && ledger.isEmpty()) {
            life = Life.STOPPING;
            List.copyOf(workers.values()).forEach(this::stop);
        }
        if (timed || life != Life.OPEN) {
            clock.wake();
        }
    }

    private void stop(LocalWorker worker) {
        if (worker.phase == Phase.READY) {
            retire(worker);
        } else if (worker.phase == Phase.STARTING) {
            dismiss(worker);
        }
    }

    private void retire(LocalWorker worker) {
        worker.phase = Phase.LEAVING;
        worker.stopBy = StatusPage.now() + Overdue.STOP_GRACE_NANOS;
        dispatcher.leave(worker.desk);
        worker.desk.send(new ToWorker.Stop());
        clock.wake();
    }

    private static void dismiss(LocalWorker worker) {
        worker.phase = Phase.LEAVING;
        worker.kill();
    }

    private void end() {
        if (life != Life.ENDED) {
            life = Life.ENDED;
            ledger.cancelAll();
            dispatcher.clear();
            workers.values().forEach(LocalSession::dismiss);
        }
    }

    private void replaceOrBreak(boolean again, Payload fault, WorkerId worker) {
        if (life == Life.STOPPING || life == Life.ENDED) {
            return;
        }
        if (again) {
            replace();
        } else {
            deliveries.broken(fault, worker);
            end();
        }
    }

    private void replace() {
        hiring++;
        DaemonThread.start("lido-worker", this::hireAndAttend);
    }

    private void hireAndAttend() {
        LocalWorker worker = null;
        IOException failure = null;
        try {
            worker = hire();
        } catch (IOException e) {
            failure = e;
        }
        synchronized (lock) {
            hiring--;
            if (failure != null) {
                failedStarts++;
                replaceOrBreak(mayStartAgain(), new Payload.Live(failure), new WorkerId(0, 0));
            }
        }
        settle();
        if (worker != null) {
            attend(worker);
        }
    }

    private LocalWorker hire() throws IOException {
        var worker = starter.prepare(spec.maxTasksPerChild());
        synchronized (lock) {
            workers.put(worker.number, worker);
        }
        try {
            starter.start(worker, (error, line) -> printed(worker, error, line));
        } catch (IOException e) {
            synchronized (lock) {
                workers.remove(worker.number);
            }
            throw e;
        }
        synchronized (lock) {
            if (life == Life.STOPPING || life == Life.ENDED) {
                dismiss(worker);
            }
        }
        return worker;
    }

    private void attend(LocalWorker worker) {
        try {
            int exit = starter.awaitEnd(worker);
            gone(worker, PostMortem.deathOf(worker, exit));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gone(LocalWorker worker, Death death) {
        worker.outgoing.close();
        synchronized (lock) {
            workers.remove(worker.number);
            if (worker.phase == Phase.STARTING) {
                failedStarts++;
                replaceOrBreak(mayStartAgain(), new Payload.Live(PostMortem.stillborn(death)), worker.id());
            } else if (worker.phase == Phase.READY) {
                PostMortem.blame(ledger, worker, death);
                dispatcher.leave(worker.desk);
                if (life == Life.OPEN || !ledger.isEmpty()) {
                    replace();
                }
            }
            advance();
        }
        starter.cleanUp(worker);
        settle();
    }

    private boolean mayStartAgain() {
        return failedStarts <= Math.max(START_TRIES, spec.processes());
    }

    private long tick() {
        long next;
        synchronized (lock) {
            next = overdue.check(workers.values(), StatusPage.now());
            for (long job : ledger.takeEndedJobs()) {
                workers.values().forEach(worker -> worker.desk.forget(job));
            }
        }
        next = Math.min(next, door.shutOut());
        settle();
        return next;
    }

    /** From the caller's threads: the listener is only called from the session's own. */
    private void deliverElsewhere() {
        clock.wake();
        if (over.getCount() == 0) { // the clock is gone
            DaemonThread.start("lido-late", deliveries::deliver);
        }
    }

    /** After each change, without the lock: delivers, and cleans up when all is over. */
    private void settle() {
        deliveries.deliver();
        synchronized (lock) {
            boolean done = (life == Life.STOPPING || life == Life.ENDED) && workers.isEmpty() && hiring == 0;
            if (!done || concluded) {
                return;
            }
            concluded = true;
        }
        door.close();
        directory.delete();
        exitHook.remove();
        over.countDown();
        clock.stop();
    }
}
