package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.map;

import java.util.List;

/** Shows work that keeps processors busy, on records. */
final class PrimesDemo implements DemoSection {

    private static final int STEP = 50_000;

    /** Where to look. */
    record Span(int from, int to) {}

    /** What was found there. */
    record Primes(Span span, int count) {}

    @Override
    public String title() {
        return "records in, records out: counting primes";
    }

    @Override
    public String code() {
        return """
                record Span(int from, int to) {}
                record Primes(Span span, int count) {}
                var spans = range(0, 60).stream().map(i -> new Span(i * 50_000, (i + 1) * 50_000)).toList();
                var found = map(s -> new Primes(s, count(s.from(), s.to())), spans, o -> o.name("primes"));
                """;
    }

    @Override
    public void run(DemoStage stage) {
        int spans = stage.items(60);
        List<Primes> found = map(
                PrimesDemo::count,
                range(0, spans).stream().map(PrimesDemo::span).toList(),
                o -> o.name("primes"));
        stage.say("found.get(0)", found.get(0));
        int all = found.stream().mapToInt(Primes::count).sum();
        stage.say("primes below " + spans * STEP, all);
        stage.check(found.get(0).count() == 5133, "there are 5133 primes below 50,000, not " + found.get(0));
    }

    private static Span span(int i) {
        return new Span(i * STEP, (i + 1) * STEP);
    }

    private static Primes count(Span span) {
        return new Primes(span, DemoWork.primes(span.from(), span.to()));
    }
}
