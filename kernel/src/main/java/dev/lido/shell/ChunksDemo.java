package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.map;

import dev.lido.Range;
import java.util.ArrayList;
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
        List<String> rows = new ArrayList<>();
        for (int chunksize : SIZES) {
            rows.add(row(stage, Integer.toString(chunksize), items, () -> map(x -> x + 1, items, chunksize)));
        }
        rows.add(row(stage, "adaptive", items, () -> map(x -> x + 1, items)));
        stage.out().println("chunksize   seconds     items/s"); // all at once: maps that take long tell of themselves
        rows.forEach(stage.out()::println);
    }

    /** One of the ways to run the same items. */
    private interface Way {
        List<Integer> run();
    }

    private static String row(DemoStage stage, String name, Range items, Way way) {
        long begin = System.nanoTime();
        int size = way.run().size();
        double seconds = (System.nanoTime() - begin) / NANOS;
        stage.check(size == items.size(), size + " results of " + items.size() + " items");
        return String.format(Locale.ROOT, "%9s %9.3f %11.0f", name, seconds, size / seconds);
    }
}
