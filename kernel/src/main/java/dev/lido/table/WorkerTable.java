package dev.lido.table;

import dev.lido.spi.WorkerStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Shows workers as text: a header and a line for each. Thread-safe: has no state. */
public final class WorkerTable {

    private static final int NAME_LEAST = 8;

    private WorkerTable() {}

    /** A table of workers; each line ends with a line end. */
    public static String text(List<WorkerStatus> workers, LongFunction<String> jobNames, Look look) {
        return Line.join(lines(workers, jobNames, look));
    }

    /** The lines of a table of workers, their jobs named by the function of the job's id. */
    public static List<Line> lines(List<WorkerStatus> workers, LongFunction<String> jobNames, Look look) {
        boolean restarts = workers.stream().anyMatch(worker -> worker.vitals().restarts() > 0);
        var grid = new Grid(look, columns(restarts));
        for (WorkerStatus worker : workers) {
            grid.add(tone(worker), cells(worker, jobNames, restarts, look.glyphs()));
        }
        return grid.lines();
    }

    private static List<Column> columns(boolean restarts) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("worker", Integer.MAX_VALUE, 9),
                Column.number("pid", 7, 8),
                new Column("state", false, "starting".length(), Integer.MAX_VALUE, 7),
                Column.number("items", 7, 6),
                Column.text("job", NAME_LEAST, 3),
                Column.number("item", 7, 1),
                Column.number("for", "1:02:03".length(), 4),
                Column.number("busy", "100%".length(), 5),
                Column.number("heap used/max", "999 MiB/999 MiB".length(), 5),
                Column.number("RSS", "999 MiB".length(), 2)));
        if (restarts) {
            columns.add(Column.number("restarts", 0, 0));
        }
        return columns;
    }

    private static List<Cell> cells(
            WorkerStatus worker, LongFunction<String> jobNames, boolean restarts, Glyphs glyphs) {
        boolean busy = worker.item() >= 0;
        List<String> cells = new ArrayList<>(List.of(
                "w" + worker.id().number(),
                pid(worker),
                state(worker),
                Long.toString(worker.itemsDone()),
                busy ? jobNames.apply(worker.job()) : "",
                busy ? Long.toString(worker.item()) : "",
                busy ? Units.clock(Duration.ofNanos(worker.itemNanos())) : "",
                busy(worker),
                heap(worker),
                resident(worker)));
        if (restarts) {
            cells.add(JobWords.some(worker.vitals().restarts()));
        }
        return cells.stream().map(text -> Cell.of(text, glyphs)).toList();
    }

    static String pid(WorkerStatus worker) {
        return worker.id().pid() == 0 ? "-" : Long.toString(worker.id().pid());
    }

    /** What share of its life it has worked; empty if that is not known. */
    static String busy(WorkerStatus worker) {
        double busy = worker.vitals().busy();
        return busy < 0 ? "" : Math.round(100 * busy) + "%";
    }

    static String resident(WorkerStatus worker) {
        return worker.vitals().resident() < 0 ? "" : Units.bytes(worker.vitals().resident());
    }

    /** How many workers of the pool have been replaced, those apart that are about to be. */
    static long restarts(List<WorkerStatus> workers) {
        return workers.stream()
                .filter(worker -> worker.state() != WorkerStatus.State.ENDED)
                .mapToLong(worker -> worker.vitals().restarts())
                .sum();
    }

    static String heap(WorkerStatus worker) {
        if (worker.heapUsed() < 0) {
            return "";
        }
        return Units.bytes(worker.heapUsed()) + (worker.heapMax() < 0 ? "" : "/" + Units.bytes(worker.heapMax()));
    }

    static String state(WorkerStatus worker) {
        return switch (worker.state()) {
            case STARTING -> "starting";
            case IDLE -> "idle";
            case BUSY -> "busy";
            case ENDED -> "ended";
        };
    }

    private static Tone tone(WorkerStatus worker) {
        return worker.state() == WorkerStatus.State.ENDED ? Tone.FAINT : Tone.PLAIN;
    }
}
