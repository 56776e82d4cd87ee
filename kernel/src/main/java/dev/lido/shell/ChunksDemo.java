package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.map;

import dev.lido.Range;
import java.util.List;
import java.util.Locale;

/** Shows what the chunksize does to many small items. */
final class ChunksDemo implements DemoSection {

    private static final List<Integer> SIZES = List.of(1, 10, 100, 1_000);
    private static final double NANOS = 1e9;

    @Override
    public String title() {
        return "chunksize: many small items";
    }

    @Override
    public String code() {
        return """
                for (int chunksize : List.of(1, 10, 100, 1_000)) map(x -> x + 1, range(0, 20_000), chunksize);
                map(x -> x + 1, range(0, 20_000));    // adapts by itself
                """;
    }

    @Override
    public void run(DemoStage stage) {
        Range items = range(0, stage.items(20_000));
        map(x -> x + 1, items); // not measured: the first of its kind compiles
        stage.out().println("chunksize   seconds     items/s");
        for (int chunksize : SIZES) {
            report(stage, Integer.toString(chunksize), items, () -> map(x -> x + 1, items, chunksize));
        }
        report(stage, "adaptive", items, () -> map(x -> x + 1, items));
    }

    /** One of the ways to run the same items. */
    private interface Way {
        List<Integer> run();
    }

    private static void report(DemoStage stage, String name, Range items, Way way) {
        long begin = System.nanoTime();
        int size = way.run().size();
        double seconds = (System.nanoTime() - begin) / NANOS;
        stage.out().printf(Locale.ROOT, "%9s %9.3f %11.0f%n", name, seconds, size / seconds);
        stage.check(size == items.size(), size + " results of " + items.size() + " items");
    }
}
