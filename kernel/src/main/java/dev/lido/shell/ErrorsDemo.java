package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.map;
import static dev.lido.shell.Magics.mapAsync;
import static dev.lido.shell.Magics.mapOutcomes;

import dev.lido.AsyncResult;
import dev.lido.Outcome;
import dev.lido.TaskFailedException;
import java.util.List;

/** Shows what happens when items fail. */
final class ErrorsDemo implements DemoSection {

    @Override
    public String title() {
        return "errors: a failing item costs only itself";
    }

    @Override
    public String code() {
        return """
                try { map(x -> 12 / (x - 2), range(0, 5)); } catch (TaskFailedException e) { … }
                mapOutcomes(x -> 12 / (x - 2), range(0, 5));          // throws for no item
                mapAsync(x -> 12 / (x - 2), range(0, 5)).errors();    // those that failed
                """;
    }

    @Override
    public void run(DemoStage stage) {
        try {
            stage.check(map(x -> 12 / (x - 2), range(0, 5)).isEmpty(), "an item that must fail did not");
        } catch (TaskFailedException e) {
            stage.say("map throws", e.getMessage());
            stage.say("because of", e.getCause());
        }
        List<Outcome<Integer>> outcomes = mapOutcomes(x -> 12 / (x - 2), range(0, 5));
        outcomes.forEach(outcome -> stage.out()
                .println("  " + (outcome.succeeded() ? "" : "failed ") + outcome.index() + ": "
                        + (outcome.succeeded()
                                ? outcome.value()
                                : outcome.error().getCause())));
        AsyncResult<List<Integer>> result = mapAsync(x -> 12 / (x - 2), range(0, 5));
        result.await();
        stage.say("errors().size()", result.errors().size());
        stage.check(outcomes.stream().filter(Outcome::succeeded).count() == 4, "the outcomes were " + outcomes);
    }
}
