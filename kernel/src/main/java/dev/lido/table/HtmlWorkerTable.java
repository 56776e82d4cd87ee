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
            new Column("worker", Kind.WORD, 5),
            new Column("pid", Kind.NUMBER, 7),
            new Column("state", Kind.WORD, "starting".length()),
            new Column("items", Kind.NUMBER, 7),
            new Column("job", Kind.TEXT, 10),
            new Column("item", Kind.NUMBER, 6),
            new Column("for", Kind.NUMBER, "1:02:03".length() - 1),
            new Column("busy", Kind.NUMBER, "100%".length()),
            new Column("heap used/max", Kind.NUMBER, "999 MiB/999 MiB".length() - 1),
            new Column("RSS", Kind.NUMBER, "999 MiB".length()),
            new Column("restarts", Kind.NUMBER, "restarts".length() - 2));

    private HtmlWorkerTable() {}

    /** The table, the workers' jobs named by the function of the job's id; the title says whose they are, or is empty. */
    public static String html(String title, List<WorkerStatus> workers, LongFunction<String> jobNames) {
        String head = title.isEmpty() ? "" : title + "; ";
        return rows(HtmlGrid.titled(head + caption(workers), COLUMNS), workers, jobNames);
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

    /** The counts of the workers' states in words, such as {@code 4 workers: 1 idle, 3 busy; 2 restarts}. */
    static String caption(List<WorkerStatus> workers) {
        String states = Arrays.stream(WorkerStatus.State.values())
                .map(state -> count(state, workers))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        long restarts = WorkerTable.restarts(workers);
        return workers.size()
                + (workers.size() == 1 ? " worker: " : " workers: ")
                + states
                + (restarts == 0 ? "" : restarts == 1 ? "; 1 restart" : "; " + restarts + " restarts");
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
                WorkerTable.pid(worker),
                WorkerTable.state(worker),
                Long.toString(worker.itemsDone()),
                busy ? Markup.escaped(jobNames.apply(worker.job())) : "",
                busy ? Long.toString(worker.item()) : "",
                busy ? Units.clock(Duration.ofNanos(worker.itemNanos())) : "",
                WorkerTable.busy(worker),
                WorkerTable.heap(worker),
                WorkerTable.resident(worker),
                Integer.toString(worker.vitals().restarts()));
    }
}
