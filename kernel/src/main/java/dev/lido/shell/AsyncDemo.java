package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.mapAsync;
import static dev.lido.shell.Magics.watch;

import dev.lido.AsyncResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows {@code mapAsync}, callbacks and {@code watch}. */
final class AsyncDemo implements DemoSection {

    @Override
    public String title() {
        return "mapAsync: go on at once, be called back, watch";
    }

    @Override
    public String code() {
        return """
                var sum = new AtomicInteger();
                var result = mapAsync(x -> { Thread.sleep(30); return x; }, range(0, 60),
                        o -> o.callback(list -> list.forEach(sum::addAndGet)));
                watch(result);
                result.get().size();
                """;
    }

    @Override
    public void run(DemoStage stage) {
        var sum = new AtomicInteger();
        int items = stage.items(60);
        AsyncResult<List<Integer>> result =
                mapAsync(DemoWork::slowly, range(0, items), o -> o.callback(list -> list.forEach(sum::addAndGet)));
        stage.say("result.ready()", result.ready());
        watch(result);
        stage.say("result.get().size()", result.get().size());
        stage.say("sum, added up by the callback", sum);
        stage.check(sum.get() == items * (items - 1) / 2, "the callback came to " + sum);
    }
}
