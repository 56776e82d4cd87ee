package dev.lido;

import dev.lido.CallOptions.Settings;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * One call: takes its items' outcomes and decides how it ends.
 *
 * <p>What is not said to be thread-safe runs in the job's mailbox, so by one thread at a time, and needs no lock. The end may be
 * decided from outside at any moment, by a cancellation or the pool's own end; what comes later is dropped.
 *
 * @param <R> what the call gives
 */
final class Job<R> {

    private final JobTally tally;
    private final Settings settings;
    private final Engine engine;
    private final Assembly<R> assembly;
    private final Window window;
    private final Mailbox mailbox;
    private final Completion<R> completion;
    private final OpenChunks open;
    private final Settler settler;

    /** Go where the call is made. */
    private final LivePrints prints;

    /** For what runs of the user's code in threads of the pool: decided there, too. */
    private final CallPlace.Scope scope = InstalledPlace.get().scope();

    /** The pool's threads, for what runs of the user's code. */
    private final Executor threads;

    private final Alarms.OfJob alarms;
    private final TotalTime totalTime;
    private Feeder feeder;
    private boolean lazy;
    private long expected = -1;
    private Throwable inputFailure;

    Job(JobTally tally, Settings settings, Engine engine, Assembly<R> assembly, Window window) {
        this.tally = tally;
        this.alarms = engine.alarms().ofJob();
        this.prints = LivePrints.of(tally, engine.printer(), alarms);
        this.settings = settings;
        this.engine = engine;
        this.assembly = assembly;
        this.window = window;
        this.open = new OpenChunks(engine);
        this.threads = CallScope.threads(scope, engine.threads());
        this.settler = new Settler(this, settings, assembly, alarms);
        this.mailbox = new Mailbox(threads, this::fail);
        this.completion = new Completion<>(tally::ended, this::over, threads);
        this.totalTime = new TotalTime(this, settings.totalNanos, threads);
    }

    LivePrints prints() {
        return prints;
    }

    // ---- its beginning, in the caller's thread

    /** Is told its feeder, before anybody else can know the job. */
    void feedBy(Feeder from, boolean lazily) {
        feeder = from;
        lazy = lazily;
        settler.feedBy(from, lazily);
    }

    /** Feeds an input that is in memory. */
    void start(Throwable inputFailed) {
        if (inputFailed != null) {
            fail(inputFailed);
        } else {
            totalTime.start(alarms);
            mailbox.run(feeder::feed);
        }
    }

    /** Feeds a lazy input from a thread of its own. */
    void startLazily() {
        totalTime.start(alarms);
        try {
            threads.execute(feeder::feedAll);
        } catch (Error noThread) {
            fail(noThread);
        }
    }

    // ---- what the feeder tells, in its thread

    void send(long[] indices, List<Object> items, Chunk.Work work, Carrier.Unpacker unpacker) {
        OpenChunk chunk = engine.book().enter(this, indices, items, unpacker);
        open.add(chunk);
        window.sent(chunk.size(), work.items().size());
        if (decided()) {
            open.abandon(chunk);
        } else {
            var limits = new Chunk.Limits(settings.itemNanos, settings.chunksize > 1);
            engine.submit(new Chunk(chunk.id, id(), chunk.size(), limits, work));
            if (decided()) { // meanwhile: the cancellation may have come before the chunk was there
                open.abandon(chunk);
                engine.forget(id());
            }
        }
    }

    void refused(long index, Object item, TransferFault fault) {
        ItemException.Place place = place(index, item);
        mailbox.post(() -> {
            settler.failed(index, Failures.untransferable(place, "cannot be sent", fault));
            concludeIfWhole();
        });
    }

    void inputEnded(long items, Throwable failure) {
        mailbox.run(() -> {
            expected = items;
            inputFailure = failure;
            tally.total(items);
            concludeIfWhole();
        });
    }

    // ---- what the task book tells, in a backend's thread

    void chunkSettled(OpenChunk chunk) {
        open.remove(chunk);
        window.ended(chunk.size());
    }

    // ---- the outcomes, in the mailbox

    void arrived(OpenChunk chunk, int first, List<dev.lido.spi.Outcome> outcomes, boolean[] fresh) {
        for (int i = 0; i < fresh.length && !decided(); i++) {
            if (fresh[i]) {
                settler.settle(chunk, first + i, outcomes.get(i));
            }
        }
        feeder.arrived(fresh.length);
        concludeIfWhole();
        if (!lazy) {
            feeder.feed();
        }
    }

    /** Whether the caller gets each item's error for a result. */
    boolean givesErrors() {
        return assembly.givesErrors();
    }

    /** In a call that gives errors: stops all that has not ended, and gives each such item its own. */
    void failUnfinished(BiFunction<Long, Object, PoolException> error) {
        if (!decided()) {
            open.abandonAll();
            for (long index : assembly.missing()) {
                settler.failed(index, error.apply(index, feeder.item(index)));
            }
            expected = settler.settled();
            concludeIfWhole();
        }
    }

    private void concludeIfWhole() {
        if (settler.settled() != expected || decided()) {
            return;
        }
        Throwable error = inputFailure != null ? inputFailure : assembly.failure(tally);
        if (completion.decide()) {
            conclude(error);
        }
    }

    private void conclude(Throwable failure) {
        R whole = null;
        Throwable error = failure;
        try {
            if (error == null) {
                whole = assembly.whole();
            } else {
                assembly.abort(error);
            }
        } catch (Throwable noRoom) { // such as no memory for the list of all results
            error = noRoom;
            assembly.abort(error);
        } finally { // once it is decided nobody else ends it
            R value = whole;
            Throwable last = error;
            prints.endThen(threads, () -> end(value, last));
        }
    }

    // ---- its end, from any thread

    /** Ends the job now, unless it has ended; says whether this call ended it. */
    boolean fail(Throwable error) {
        if (!completion.decide()) {
            return false;
        }
        try {
            assembly.abort(error); // first of all: its results may be what fills the memory
            open.abandonAll();
            window.open();
            feeder.stopReading();
        } finally { // once it is decided nobody else ends it
            end(null, error);
        }
        return true;
    }

    /** As {@link #fail}; and its callback, which may run or wait for its turn by now, must return soon. */
    boolean stop(Throwable error) {
        boolean first = fail(error);
        engine.callbacks().stop(completion, error);
        return first;
    }

    boolean cancel(String why) {
        return stop(new TaskCancelledException(name() + " was cancelled" + why, null));
    }

    /** The pool is closing: an input that only waits for its consumer must not keep it. */
    void finishFeeding() {
        if (lazy) {
            feeder.finish();
        }
    }

    private void end(R value, Throwable error) {
        prints.ended();
        try {
            engine.callbacks().end(new Callback<>(name(), completion, settings, value, error), scope);
        } catch (Error noThread) { // the callback is lost, the end must not be
            boolean unused = completion.end(value, noThread);
            throw noThread;
        }
    }

    private void over() {
        alarms.end();
        engine.ended(this);
    }

    // ---- what others ask, from any thread

    long id() {
        return tally.id();
    }

    String name() {
        return tally.name();
    }

    boolean decided() {
        return completion.decided();
    }

    /**
     * Refuses a wait that could never end.
     *
     * @throws IllegalStateException in a callback of the pool, if this job has one too, or another that waits its turn; in its own retryIf
     */
    void checkMayWait() {
        checkNotInRetryIf();
        if (settings.callsBack() && !completion.ready() && engine.callbacks().isOwnThread()) {
            throw new IllegalStateException("a callback cannot wait for " + name()
                    + ", which has a callback too: they run one at a time, each before its job is ready");
        }
    }

    void checkNotInRetryIf() {
        settler.checkNotInRetryIf();
    }

    /**
     * Refuses a wait for the pool's end that could never end.
     *
     * @throws IllegalStateException in what this job waits for: its retryIf, or its lazy input
     */
    void checkMayJoin() {
        checkNotInRetryIf();
        if (feeder.readsHere()) {
            throw new IllegalStateException("an input cannot wait for the pool that reads it; call shutdown() there");
        }
    }

    Completion<R> completion() {
        return completion;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Window window() {
        return window;
    }

    JobTally tally() {
        return tally;
    }

    Engine engine() {
        return engine;
    }

    ItemException.Place place(long index, Object item) {
        return new ItemException.Place(name(), index, ItemText.of(item).text());
    }
}
