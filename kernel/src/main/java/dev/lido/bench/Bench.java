package dev.lido.bench;

import dev.lido.AsyncResult;
import dev.lido.Fn0;
import dev.lido.Pool;
import dev.lido.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Measures a pool of worker processes: the first result of a new one, round trips of {@code apply}, maps and imaps of tiny
 * items, and a large item there and back. Prints one JSON object a line, the median of each case.
 */
public final class Bench {

    private static final int[] CHUNKSIZES = {1, 10, 50, 100, 500, 1000};

    private final int processes;
    private final int runs;
    private final Consumer<String> out;

    private Bench(int processes, int runs, Consumer<String> out) {
        this.processes = processes;
        this.runs = runs;
        this.out = out;
    }

    /** Runs all cases. Options: {@code --processes N} (2 by default), {@code --quick} for fewer runs. */
    public static void main(String[] args) {
        BenchOptions options = BenchOptions.parse(args);
        if (options.problem() != null) {
            System.err.println("lido bench: " + options.problem() + "; more: scripts/lido bench --help");
            System.exit(2);
        }
        new Bench(options.processes(), options.quick() ? 3 : 7, System.out::println).run();
    }

    private void run() {
        report("start_to_first_result", "ms", runs, () -> millis(this::firstResult));
        try (Pool pool = Pool.of(processes)) {
            warmUp(pool);
            int trips = runs * 500;
            report("apply_round_trip", "us", trips, () -> 1000 * millis(() -> pool.apply(x -> x * x, 3)));
            for (int chunksize : CHUNKSIZES) {
                map(pool, "map_10k_chunksize_" + chunksize, 10_000, chunksize);
            }
            map(pool, "map_10k_chunksize_default", 10_000, 0);
            report(
                    "imap_10k_chunksize_1",
                    "ms",
                    runs,
                    () -> millis(() -> sum(pool.imap(x -> x * x, Range.range(10_000)))));
            report(
                    "imap_unordered_10k_chunksize_1",
                    "ms",
                    runs,
                    () -> millis(() -> sum(pool.imapUnordered(x -> x * x, Range.range(10_000)))));
            report("apply_async_10k", "ms", runs, () -> millis(() -> applyAsync(pool)));
            map(pool, "map_1M_default", 1_000_000, 0);
            double[] big = new double[8 << 20];
            report("echo_64MiB", "ms", 3, () -> millis(() -> pool.apply(a -> a, big)));
        }
    }

    private Object firstResult() {
        try (Pool pool = Pool.of(processes)) {
            return pool.apply(x -> x * x, 3);
        }
    }

    /** Compiled code on both ends is what a session has after its first seconds. */
    private static void warmUp(Pool pool) {
        for (int i = 0; i < 5_000; i++) {
            pool.apply(x -> x * x, 3);
        }
        for (int i = 0; i < 5; i++) {
            pool.map(x -> x * x, Range.range(100_000));
        }
    }

    private void map(Pool pool, String name, int items, int chunksize) {
        report(
                name,
                "ms",
                runs,
                () -> millis(() -> chunksize == 0
                        ? pool.map(x -> x * x, Range.range(items))
                        : pool.map(x -> x * x, Range.range(items), chunksize)));
    }

    /** So that every result is taken; a long, since 10,000 squares overflow an int. */
    private static long sum(Iterable<Integer> results) {
        long sum = 0;
        for (int each : results) {
            sum += each;
        }
        return sum;
    }

    private static Object applyAsync(Pool pool) {
        List<AsyncResult<Integer>> results = new ArrayList<>();
        for (int x : Range.range(10_000)) {
            results.add(pool.applyAsync(y -> y * y, x));
        }
        results.forEach(r -> Objects.requireNonNull(r.get()));
        return results;
    }

    private void report(String name, String unit, int times, Fn0<Double> once) {
        double[] values = new double[times];
        for (int i = 0; i < times; i++) {
            values[i] = call(once);
        }
        out.accept(new Case(name, unit, values).json());
    }

    private static double millis(Fn0<?> work) {
        long start = System.nanoTime();
        Objects.requireNonNull(call(work));
        return (System.nanoTime() - start) / 1e6;
    }

    private static <R> R call(Fn0<R> work) {
        try {
            return work.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
