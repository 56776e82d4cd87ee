package dev.lido.bench.peer;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lido with its default settings. */
final class LidoPeer implements JavaPeer {

    private static final int TINY = 3;
    private static final int DOUBLES = 8 << 20;

    /** How long items are generated, at most. */
    private static final int QUICK_SECONDS = 8;

    private static final int SECONDS = 120;

    /** For pools of many workers, so that each gets some. */
    private static final int ITEMS_FOR_WORKERS = 100_000;

    private static final List<String> SMALL_HEAP = List.of("-Xmx64m");

    private final int processes;
    private Pool pool;
    private Pool wide;
    private double[] array;
    private double growth;
    private boolean archived;

    LidoPeer(int processes) {
        this.processes = processes;
    }

    @Override
    public String what() {
        return "Lido on JDK " + Runtime.version();
    }

    @Override
    public Double run(Ask ask) throws Exception {
        return switch (ask.kind()) {
            case "start" -> coldStart();
            case "warm_start" -> child(WarmStart.class, List.of(), "new");
            case "shared" -> child(WarmStart.class, List.of(), "shared");
            case "memory" -> memory();
            case "generator" -> generator(ask);
            case "growth" -> growth;
            case "workers" -> workers(ask.items());
            default -> onPool(ask);
        };
    }

    private Double onPool(Ask ask) throws Exception {
        if (pool == null) {
            pool = Pool.of(processes);
        }
        int items = ask.items();
        return switch (ask.kind()) {
            case "apply" -> Stopwatch.micros(() -> pool.apply(x -> x * x, TINY));
            case "map" -> map(items, ask.chunksize());
            case "items" -> 1e3 * map(items, 0) / items;
            case "imap" -> Stopwatch.millis(() -> sum(pool.imap(x -> x * x, Range.range(items))));
            case "imap_unordered" -> Stopwatch.millis(() -> sum(pool.imapUnordered(x -> x * x, Range.range(items))));
            case "apply_async" -> Stopwatch.millis(() -> applyAsync(items));
            case "in_flight" -> Stopwatch.micros(() -> applyAsync(items)) / items;
            case "echo" -> Stopwatch.millis(() -> pool.apply(a -> a, array()));
            case "broadcast" -> broadcast(items);
            case "cpu" -> speedUp(items);
            case "uneven" -> uneven(items);
            default -> null;
        };
    }

    private double coldStart() throws Exception {
        if (!archived) {
            ChildJvm.numbers(ColdStart.class, List.of(), processes + "", "--archive", cache());
            archived = true;
        }
        return child(ColdStart.class, List.of());
    }

    /** The benchmark's own, so that nobody's archives are touched. */
    private static String cache() {
        String cache = System.getenv("LIDO_CACHE");
        return cache == null ? Path.of(System.getProperty("java.io.tmpdir")).toString() : cache;
    }

    private double child(Class<?> main, List<String> flags, String... first) throws Exception {
        var arguments = new ArrayList<>(List.of(first));
        arguments.add(String.valueOf(processes));
        return ChildJvm.numbers(main, flags, arguments.toArray(String[]::new)).get(0);
    }

    private double generator(Ask ask) throws Exception {
        int seconds = ask.quick() ? QUICK_SECONDS : SECONDS;
        List<Double> figures =
                ChildJvm.numbers(Generator.class, SMALL_HEAP, processes + "", ask.items() + "", seconds + "");
        growth = figures.get(1);
        return figures.get(0);
    }

    private double memory() {
        try (Pool fresh = Pool.of(processes)) {
            fresh.map(x -> x * x, Range.range(100), 1);
            return Resident.largestMib(fresh.status());
        }
    }

    private double map(int items, int chunksize) throws Exception {
        return Stopwatch.millis(() -> chunksize == 0
                ? pool.map(x -> x * x, Range.range(items))
                : pool.map(x -> x * x, Range.range(items), chunksize));
    }

    /** Of results that are all taken; a long, since squares of large numbers overflow an int. */
    private static long sum(Iterable<Integer> results) {
        long sum = 0;
        for (int each : results) {
            sum += each;
        }
        return sum;
    }

    private List<AsyncResult<Integer>> applyAsync(int items) {
        List<AsyncResult<Integer>> results = new ArrayList<>(items);
        for (int x : Range.range(items)) {
            results.add(pool.applyAsync(y -> y * y, x));
        }
        results.forEach(result -> Objects.requireNonNull(result.get()));
        return results;
    }

    private double[] array() {
        if (array == null) {
            array = new double[DOUBLES];
        }
        return array;
    }

    private double broadcast(int items) throws Exception {
        double[] sent = array();
        return Stopwatch.millis(() -> pool.map(i -> sent.length + i, Range.range(items), 1));
    }

    /** The serial loop runs in a worker, so that both have the same JVM with the same settings. */
    private double speedUp(int items) throws Exception {
        double serial = pool.apply(n -> Work.serialNanos(n), items) / 1e6;
        return serial / Stopwatch.millis(() -> pool.map(i -> Work.spin(Work.CPU_STEPS), Range.range(items)));
    }

    private double uneven(int items) throws Exception {
        double ours = Stopwatch.millis(() -> pool.map(i -> Work.uneven(i), Range.range(items)));
        double best = Double.MAX_VALUE;
        for (int chunksize : Work.CHUNKSIZES_BY_HAND) {
            best = Math.min(best, Stopwatch.millis(() -> pool.map(i -> Work.uneven(i), Range.range(items), chunksize)));
        }
        return ours / best;
    }

    /** The cost of an item in a pool of so many workers, all of them up; the pool stays for the case's other rounds. */
    private double workers(int count) throws Exception {
        if (wide == null) {
            wide = Pool.of(count);
            wide.map(x -> x * x, Range.range(ITEMS_FOR_WORKERS), ITEMS_FOR_WORKERS / (10 * count));
        }
        return Stopwatch.micros(() -> wide.map(x -> x * x, Range.range(ITEMS_FOR_WORKERS))) / ITEMS_FOR_WORKERS;
    }

    @Override
    public void finish() {
        array = null;
        if (wide != null) {
            wide.terminate();
            wide = null;
        }
    }

    @Override
    public void close() {
        finish();
        if (pool != null) {
            pool.terminate();
        }
    }
}
