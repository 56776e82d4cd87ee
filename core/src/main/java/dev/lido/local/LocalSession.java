package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.local.Setbacks.Place;
import dev.lido.spi.Chunk;
import dev.lido.spi.Death;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToDriver;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A session's life and all that is told to it, by its user and by its workers. What becomes of items is the
 * {@link Ledger}'s, who gets them the {@link Dispatcher}'s, who is there to get them the {@link Crew}'s business.
 */
final class LocalSession implements Session, Crew.Owner {

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
    private final Crew crew;
    private final MemoryWatch memory;
    private final Setbacks setbacks = new Setbacks();
    private Life life = Life.OPEN;

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
        this.crew = new Crew(spec, starter, lock, this, DaemonThread::start);
        this.memory = new MemoryWatch(spec.jvm().memory(), crew, lock, this::progress, this::settle);
    }

    /** Starts the workers' processes; on failure kills those that were started. */
    void start() throws IOException {
        try {
            exitHook.add();
            clock.start(this::tick);
            door.open(channel -> new Link(this, door, channel).read(), clock::wake);
            memory.start();
            crew.start();
            starter.begin();
        } catch (IOException | RuntimeException | Error e) {
            terminate();
            settle(); // there may be no clock to do it
            throw e;
        }
    }

    @Override
    public void submit(Chunk chunk) {
        synchronized (lock) {
            if (life == Life.OPEN || life == Life.CLOSED) {
                timed |= chunk.limits().itemNanos() != Long.MAX_VALUE;
                crew.need();
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
            Overdue.cancel(crew.workers(), chunk);
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
        return crew.statuses().stream().map(ResidentMemory::addedTo).toList(); // reads files: not under the lock
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
            var admitted = Welcome.find(crew.workers(), secret);
            if (admitted != null) {
                Welcome.configure(admitted, spec, ledger.isEmpty() ? starter.rehearsal() : null);
                clock.wake(); // the initializer may have a limit
            }
            return admitted;
        }
    }

    void ready(LocalWorker worker) {
        boolean fits = memory.fits(worker); // reads a file: not under the lock
        synchronized (lock) {
            if (fits && worker.phase == Phase.STARTING && !worker.overran) {
                worker.phase = Phase.READY;
                dispatcher.join(worker.desk);
                advance();
            }
        }
        settle();
    }

    void setupFailed(LocalWorker worker, Payload fault) {
        if (worker.rehearses) {
            ready(worker);
            return;
        }
        synchronized (lock) {
            if (worker.phase == Phase.STARTING) {
                Crew.dismiss(worker);
                tryAgain(worker.place, fault, worker.id(), true);
            }
        }
        settle();
    }

    void results(LocalWorker worker, ToDriver.Results results) {
        synchronized (lock) {
            worker.desk.ended(
                    results.chunk(), results.first(), results.outcomes().size());
            ledger.settle(results.chunk(), results.first(), worker.worked(results.outcomes()));
            setbacks.itemEnded(worker.place);
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

    /** A worker's JVM is ending, and has some time for that. */
    void leaving(LocalWorker worker) {
        synchronized (lock) {
            worker.exiting = true;
            worker.stopBy = Math.min(worker.stopBy, StatusPage.now() + Overdue.STOP_GRACE_NANOS);
        }
        clock.wake();
    }

    @Override
    public void printed(LocalWorker worker, boolean error, String line) {
        boolean starting;
        long chunk;
        synchronized (lock) {
            starting = worker.phase == Phase.STARTING;
            chunk = worker.desk.current();
        }
        if (error || starting) { // a JVM that refuses its flags says so on its standard output
            worker.lastWords.add(line);
        }
        deliveries.printed(worker.id(), chunk, error, line);
    }

    @Override
    public void changed() {
        clock.wake(); // who was started must connect in time
    }

    @Override
    public void notHired(Place place, IOException failure) {
        synchronized (lock) {
            if (!crew.isClosed()) {
                failedToStart(place, PostMortem.unborn(failure, door.lastRefusal()), WorkerId.NOBODY);
            }
        }
        settle();
    }

    @Override
    public void noThread(Place place, Error why) {
        if (crew.isDeserted() && !setbacks.startFailed(place)) {
            var fault = new IOException("there is no thread that could start a worker: " + why, why);
            giveUp(new Payload.Live(fault), WorkerId.NOBODY, false);
        }
    }

    @Override
    public boolean gone(LocalWorker worker, Death death) {
        boolean told = false;
        synchronized (lock) {
            if (worker.phase == Phase.STARTING) {
                boolean settingUp = worker.connected && spec.setup() != null;
                var fault = PostMortem.stillborn(worker, death, settingUp ? spec : null, door.lastRefusal());
                told = settingUp
                        ? tryAgain(worker.place, new Payload.Live(fault), worker.id(), true)
                        : failedToStart(worker.place, fault, worker.id());
            } else if (worker.phase == Phase.READY) {
                told = lost(worker, death);
            }
            worker.phase = Phase.LEAVING; // whoever looked at it before it went must not hire or replace it again
            advance();
        }
        settle();
        return told;
    }

    private boolean lost(LocalWorker worker, Death death) {
        boolean idle = worker.desk.pieces.isEmpty();
        boolean told = PostMortem.blame(ledger, worker, death);
        dispatcher.leave(worker.desk);
        if (idle && !setbacks.diedIdle(worker.place, StatusPage.now() - worker.born)) {
            return giveUp(new Payload.Live(PostMortem.idle(death)), worker.id(), false);
        }
        replace(worker.place);
        return told;
    }

    private void progress(LocalWorker worker) {
        if (worker.phase == Phase.READY && worker.desk.isUsedUp()) {
            retire(worker);
            replace(worker.place);
        }
        dispatcher.dispatch();
        advance();
    }

    /** Takes the steps that a change may have made due. */
    private void advance() {
        forgetEndedJobs();
        if (life == Life.CLOSED && ledger.isEmpty()) {
            life = Life.STOPPING;
            crew.close().forEach(this::retire);
        }
        if (timed || life != Life.OPEN) {
            clock.wake();
        }
    }

    private void forgetEndedJobs() {
        for (long job : ledger.takeEndedJobs()) {
            crew.workers().forEach(worker -> worker.desk.forget(job));
        }
    }

    private void retire(LocalWorker worker) {
        Crew.retire(worker);
        dispatcher.leave(worker.desk);
        clock.wake();
    }

    private void replace(Place place) {
        if (life == Life.OPEN || !ledger.isEmpty()) {
            crew.replace(place, setbacks.pauseMillis(place));
        }
    }

    /** While others work the machine may be short of something for a while, and the place waits; says whether anybody is told. */
    private boolean failedToStart(Place place, Throwable fault, WorkerId worker) {
        if (!dispatcher.hasWorkers()) {
            return tryAgain(place, new Payload.Live(fault), worker, false);
        }
        crew.replace(place, setbacks.postpone(place));
        return false;
    }

    private boolean tryAgain(Place place, Payload fault, WorkerId worker, boolean lasting) {
        if (!setbacks.startFailed(place)) {
            return giveUp(fault, worker, lasting);
        }
        crew.replace(place, 0);
        return false;
    }

    private boolean giveUp(Payload fault, WorkerId worker, boolean lasting) {
        boolean tells = life == Life.OPEN || life == Life.CLOSED;
        if (tells) {
            deliveries.broken(fault, worker, lasting);
            end();
        }
        return tells;
    }

    private void end() {
        if (life != Life.ENDED) {
            life = Life.ENDED;
            ledger.cancelAll();
            dispatcher.clear();
            crew.dismissAll();
        }
    }

    private long tick() {
        long next;
        synchronized (lock) {
            long now = StatusPage.now();
            next = Math.min(overdue.check(crew.workers(), now), crew.retry(now));
            forgetEndedJobs();
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
            if (concluded || !crew.isGone()) {
                return;
            }
            concluded = true;
        }
        starter.end();
        door.close();
        directory.delete();
        exitHook.remove();
        over.countDown();
        memory.stop();
        clock.stop();
    }
}
