package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.map;

import java.util.List;

/** Shows {@code map}. */
final class MapDemo implements DemoSection {

    @Override
    public String title() {
        return "map: a function over items, on worker JVMs";
    }

    @Override
    public String code() {
        return """
                var squares = map(x -> x * x, range(0, 10));
                var slowly = map(x -> { Thread.sleep(30); return x; }, range(0, 80));
                """;
    }

    @Override
    public void run(DemoStage stage) {
        List<Integer> squares = map(x -> x * x, range(0, 10));
        stage.say("squares", squares);
        List<Integer> slowly = map(DemoWork::slowly, range(0, stage.items(80)));
        stage.say("slowly.size()", slowly.size());
        stage.check(squares.get(9) == 81, "9 * 9 gave " + squares.get(9));
    }
}
