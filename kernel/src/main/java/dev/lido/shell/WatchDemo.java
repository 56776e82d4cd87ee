package dev.lido.shell;

import static dev.lido.Range.range;
import static dev.lido.shell.Magics.mapAsync;
import static dev.lido.shell.Magics.watch;

import dev.lido.AsyncResult;
import java.util.List;

/** Shows the progress of many jobs at once. */
final class WatchDemo implements DemoSection {

    private static final int JOBS = 6;

    @Override
    public String title() {
        return "watch: six jobs at once, and what the workers do";
    }

    @Override
    public String code() {
        return """
                var jobs = range(1, 7).stream().map(i ->
                        mapAsync(x -> { Thread.sleep(20); return x; }, range(0, 10 * i), o -> o.name("job " + i))).toList();
                watch(jobs);
                """;
    }

    @Override
    public void run(DemoStage stage) {
        List<AsyncResult<List<Integer>>> jobs =
                range(1, JOBS + 1).stream().map(i -> begin(stage, i)).toList();
        watch(jobs);
        stage.check(jobs.stream().allMatch(AsyncResult::successful), "not all of " + jobs + " ended well");
    }

    private static AsyncResult<List<Integer>> begin(DemoStage stage, int i) {
        return mapAsync(x -> DemoWork.slowly(x, 20), range(0, stage.items(10 * i)), o -> o.name("job " + i));
    }
}
