package dev.lido.table;

import dev.lido.spi.WorkerStatus;
import java.time.Duration;
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
        var grid = new Grid(look, columns());
        for (WorkerStatus worker : workers) {
            grid.add(tone(worker), cells(worker, jobNames, look.glyphs()));
        }
        return grid.lines();
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("worker", Integer.MAX_VALUE, 9),
                Column.number("pid", 7, 8),
                new Column("state", false, "starting".length(), Integer.MAX_VALUE, 7),
                Column.number("items", 7, 6),
                Column.text("job", NAME_LEAST, 3),
                Column.number("item", 8, 1),
                Column.number("for", "1:02:03".length(), 4),
                Column.number("heap used/max", "999 MiB/999 MiB".length(), 5));
    }

    private static List<Cell> cells(WorkerStatus worker, LongFunction<String> jobNames, Glyphs glyphs) {
        boolean busy = worker.item() >= 0;
        return List.of(
                Cell.of("w" + worker.id().number(), glyphs),
                Cell.of(worker.id().pid() == 0 ? "-" : Long.toString(worker.id().pid()), glyphs),
                Cell.of(state(worker), glyphs),
                Cell.of(Long.toString(worker.itemsDone()), glyphs),
                Cell.of(busy ? jobNames.apply(worker.job()) : "", glyphs),
                Cell.of(busy ? Long.toString(worker.item()) : "", glyphs),
                Cell.of(busy ? Units.clock(Duration.ofNanos(worker.itemNanos())) : "", glyphs),
                Cell.of(heap(worker), glyphs));
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
