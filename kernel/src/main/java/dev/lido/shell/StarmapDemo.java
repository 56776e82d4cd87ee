package dev.lido.shell;

import static dev.lido.Args.args;
import static dev.lido.shell.Magics.apply;
import static dev.lido.shell.Magics.starmap;

import java.util.List;

/** Shows {@code starmap} and {@code apply}. */
final class StarmapDemo implements DemoSection {

    @Override
    public String title() {
        return "starmap and apply: functions of several arguments";
    }

    @Override
    public String code() {
        return """
                starmap((x, y) -> x * y, List.of(args(2, 3), args(4, 5), args(6, 7)));
                apply((greeting, name) -> greeting + ", " + name, "hello", "worker");
                """;
    }

    @Override
    public void run(DemoStage stage) {
        List<Integer> products = starmap((x, y) -> x * y, List.of(args(2, 3), args(4, 5), args(6, 7)));
        stage.say("starmap", products);
        stage.say("apply", apply((greeting, name) -> greeting + ", " + name, "hello", "worker"));
        stage.check(products.equals(List.of(6, 20, 42)), "starmap gave " + products);
    }
}
