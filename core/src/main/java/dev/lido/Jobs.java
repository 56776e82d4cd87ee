package dev.lido;

import dev.lido.CallOptions.Settings;
import dev.lido.spi.ItemFunction;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** Begins the jobs of one pool, each kind of call put together from its parts. Thread-safe. */
final class Jobs {

    private final Pool pool;
    private final Engine engine;
    private final Carrier carrier;

    Jobs(Pool pool, Engine engine, Carrier carrier) {
        this.pool = pool;
        this.engine = engine;
        this.carrier = carrier;
    }

    <R> AsyncResult<List<R>> list(
            String call, ItemFunction f, Iterable<?> items, UnaryOperator<CallOptions<List<R>>> options) {
        return begin(call, f, items, settings(options), Assemblies::list);
    }

    <R> AsyncResult<List<Outcome<R>>> outcomes(
            String call, ItemFunction f, Iterable<?> items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return begin(call, f, items, settings(options), Assemblies::outcomes);
    }

    AsyncResult<Void> nothing(
            String call, ItemFunction f, Iterable<?> items, UnaryOperator<CallOptions<Void>> options) {
        return begin(call, f, items, settings(options), size -> Assemblies.nothing());
    }

    <R> AsyncResult<R> single(String call, ItemFunction f, Object item, UnaryOperator<CallOptions<R>> options) {
        return begin(call, f, Collections.singletonList(item), settings(options), size -> Assemblies.single());
    }

    <R> ResultIterator<R> lazy(String call, ItemFunction f, Iterable<?> items, UnaryOperator<CallOptions<R>> options) {
        Objects.requireNonNull(items, "items");
        Settings settings = settings(options);
        if (settings.callsBack()) {
            throw new IllegalArgumentException(call + " has no callback: its iterator gives each result and error");
        }
        engine.checkRunning();
        Source source = Source.lazy(items);
        var tally = new JobTally(call, settings.name, FunctionName.of(f), false);
        tally.total(source.size());
        Carrier.Parcel parcel = carrier.pack(tally.id(), f);
        LazyWindow window = window(settings);
        var queue = new ResultQueue<R>(call.equals("imap"));
        var job = new Job<Void>(tally, settings, engine, queue, window);
        job.feedBy(lazyFeeder(job, source, settings, window, parcel), true);
        engine.admit(job, pool);
        job.startLazily();
        return new JobIterator<>(job, queue);
    }

    private LazyWindow window(Settings settings) {
        return settings.buffersize > 0
                ? LazyWindow.of(settings.buffersize, engine.processes())
                : LazyWindow.adaptive(engine.processes(), Math.max(1, settings.chunksize));
    }

    private Feeder lazyFeeder(Job<?> job, Source source, Settings settings, LazyWindow window, Carrier.Parcel parcel) {
        return settings.chunksize > 1
                ? new Feeder(job, source, new Chunker(settings.chunksize, engine.processes()), window, parcel)
                : new Feeder(job, source, window, parcel);
    }

    private <R> AsyncResult<R> begin(
            String call, ItemFunction f, Iterable<?> items, Settings settings, LongFunction<Assembly<R>> assembly) {
        Objects.requireNonNull(items, "items");
        engine.checkRunning();
        var tally = new JobTally(call, settings.name, FunctionName.of(f), true);
        Source source = new ReadingLimit(tally, settings.totalNanos, engine).read(items);
        tally.total(source.size());
        Carrier.Parcel parcel = carrier.pack(tally.id(), f);
        var chunker = new Chunker(chunksize(settings, source), engine.processes());
        Window window = new BatchWindow(engine.processes(), chunker.adaptive());
        var job = new Job<R>(tally, settings, engine, assembly.apply(source.size()), window);
        job.feedBy(new Feeder(job, source, chunker, window, parcel), false);
        engine.admit(job, pool);
        job.start(source.failure());
        return new JobResult<>(job);
    }

    /** Items that were to travel one by one may do so together where nobody can tell: 0 then, for as many as turn out to be good. */
    private static int chunksize(Settings settings, Source source) {
        return settings.chunksize == 1 && source.isPlain() ? 0 : settings.chunksize;
    }

    private static <R> Settings settings(UnaryOperator<CallOptions<R>> options) {
        Objects.requireNonNull(options, "options");
        CallOptions<R> chosen = options.apply(CallOptions.defaults());
        Settings settings =
                Objects.requireNonNull(chosen, "what the options give").settings();
        if (settings.retries < 0 && (settings.retryIf != null || settings.retryNanos > 0)) {
            throw new IllegalArgumentException("retryIf and retryDelay need retries(n), which says how often");
        }
        return settings;
    }
}
