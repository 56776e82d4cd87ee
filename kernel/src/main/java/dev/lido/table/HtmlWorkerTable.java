package dev.lido.table;

import dev.lido.spi.WorkerStatus;
import dev.lido.table.HtmlGrid.Column;
import dev.lido.table.HtmlGrid.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Shows workers as an HTML table, a row each; {@link WorkerTable} is its twin in text. Thread-safe: has no state. */
public final class HtmlWorkerTable {

    private static final List<Column> COLUMNS = List.of(
            new Column("worker", Kind.WORD, 6),
            new Column("pid", Kind.NUMBER, 7),
            new Column("state", Kind.WORD, "starting".length()),
            new Column("items done", Kind.NUMBER, 10),
            new Column("job", Kind.TEXT, 14),
            new Column("item", Kind.NUMBER, 8),
            new Column("for", Kind.NUMBER, "1:02:03".length()),
            new Column("heap used/max", Kind.NUMBER, "999 MiB/999 MiB".length()));

    private HtmlWorkerTable() {}

    /** The table, the workers' jobs named by the function of the job's id. */
    public static String html(List<WorkerStatus> workers, LongFunction<String> jobNames) {
        return rows(HtmlGrid.titled(caption(workers), COLUMNS), workers, jobNames);
    }

    /** The same below a line that says the same as its caption. */
    static String below(List<WorkerStatus> workers, LongFunction<String> jobNames) {
        return rows(HtmlGrid.below(caption(workers), COLUMNS), workers, jobNames);
    }

    private static String rows(HtmlGrid grid, List<WorkerStatus> workers, LongFunction<String> jobNames) {
        for (WorkerStatus worker : workers) {
            grid.add(worker.state() == WorkerStatus.State.ENDED ? Tone.FAINT : Tone.PLAIN, cells(worker, jobNames));
        }
        return grid.html();
    }

    /** The counts of the workers' states in words, such as {@code 4 workers: 1 idle, 3 busy}. */
    static String caption(List<WorkerStatus> workers) {
        String states = Arrays.stream(WorkerStatus.State.values())
                .map(state -> count(state, workers))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return workers.size() + (workers.size() == 1 ? " worker: " : " workers: ") + states;
    }

    private static String count(WorkerStatus.State state, List<WorkerStatus> workers) {
        List<WorkerStatus> such =
                workers.stream().filter(worker -> worker.state() == state).toList();
        return such.isEmpty() ? "" : such.size() + " " + WorkerTable.state(such.get(0));
    }

    private static List<String> cells(WorkerStatus worker, LongFunction<String> jobNames) {
        boolean busy = worker.item() >= 0;
        return List.of(
                "w" + worker.id().number(),
                worker.id().pid() == 0 ? "-" : Long.toString(worker.id().pid()),
                WorkerTable.state(worker),
                Long.toString(worker.itemsDone()),
                busy ? Markup.escaped(jobNames.apply(worker.job())) : "",
                busy ? Long.toString(worker.item()) : "",
                busy ? Units.clock(Duration.ofNanos(worker.itemNanos())) : "",
                WorkerTable.heap(worker));
    }
}
