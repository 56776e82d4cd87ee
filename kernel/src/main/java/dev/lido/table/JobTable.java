package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows jobs as text: a header and a line for each. Thread-safe as far as the function of the pace is: an instance lives for one table. */
public final class JobTable {

    private static final int NAME_LEAST = 8;
    private static final int FUNCTION_LEAST = 12;
    private static final int FUNCTION_MOST = 20;
    private static final int BAR_WANTED = 22;
    private static final int BAR_LEAST = 8;
    private static final int PERCENT = 5;

    private final Look look;
    private final boolean functions;
    private final boolean errors;
    private final boolean retries;
    private final int countWidth;

    private JobTable(List<JobStatus> jobs, Look look) {
        this.look = look;
        this.functions = jobs.stream().anyMatch(job -> !job.function().isEmpty());
        this.errors = jobs.stream().anyMatch(job -> job.progress().failed() > 0);
        this.retries = jobs.stream().anyMatch(job -> job.retried() > 0);
        this.countWidth = JobWords.countWidth(jobs);
    }

    /** A table of jobs that are looked at once; each line ends with a line end. */
    public static String text(List<JobStatus> jobs, Look look) {
        return Line.join(lines(jobs, Pace::overall, look));
    }

    /** The lines of a table of jobs, their speed told by the function, such as {@code pace::note}. */
    public static List<Line> lines(List<JobStatus> jobs, Function<JobStatus, Pace.Estimate> pace, Look look) {
        var table = new JobTable(jobs, look);
        var grid = new Grid(look, table.columns());
        jobs.forEach(job -> grid.add(tone(job), table.cells(job, pace.apply(job))));
        return grid.lines();
    }

    /** One job in one line of prose, for logs. */
    public static String sentence(JobStatus job, Pace.Estimate pace) {
        Progress progress = job.progress();
        var text = new StringBuilder(ScreenText.clean(job.name()))
                .append(": ")
                .append(JobWords.state(job))
                .append(", ")
                .append(JobWords.count(progress));
        if (progress.total() > 0) {
            text.append(" (").append(JobWords.percent(progress)).append(')');
        }
        text.append(progress.failed() > 0 ? ", " + progress.failed() + " failed" : "");
        text.append(pace.perSecond() > 0 ? ", " + Units.rate(pace.perSecond()) : "");
        text.append(", ").append(JobWords.elapsed(job));
        return text.append(pace.left() == null ? "" : ", " + Units.clock(pace.left()) + " left")
                .toString();
    }

    /** A remark cut off where the look's width ends. */
    public static String shortened(String remark, Look look) {
        return ScreenText.cut(ScreenText.clean(remark), look.width(), look.glyphs());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("job", NAME_LEAST, 9),
                new Column("state", false, "cancelled".length(), Integer.MAX_VALUE, 6),
                Column.number("done", countWidth, 8),
                new Column("", false, BAR_LEAST + PERCENT, BAR_LEAST + PERCENT, 4),
                Column.number("rate", "3.5 k/s".length(), 3),
                Column.number("elapsed", "1:02:03".length(), 2),
                Column.number("left", "1:02:03".length(), 5)));
        if (functions) {
            columns.add(1, Column.text("function", FUNCTION_LEAST, 0));
        }
        if (errors) {
            columns.add(Column.number("failed", 0, 7));
        }
        if (retries) {
            columns.add(Column.number("retried", 0, 1));
        }
        return columns;
    }

    private List<Cell> cells(JobStatus job, Pace.Estimate pace) {
        Progress progress = job.progress();
        List<Cell> cells = new ArrayList<>(List.of(
                text(job.name()),
                text(JobWords.state(job)),
                text(JobWords.count(progress)),
                new Cell(
                        BAR_WANTED + PERCENT,
                        width -> bar(job, width - PERCENT) + ScreenText.pad(JobWords.percent(progress), PERCENT, true)),
                text(Units.rate(pace.perSecond())),
                text(JobWords.elapsed(job)),
                text(JobWords.left(job, pace))));
        if (functions) {
            Cell function = text(JobWords.function(job));
            cells.add(1, new Cell(Math.min(FUNCTION_MOST, function.wanted()), function.draw()));
        }
        if (errors) {
            cells.add(text(JobWords.some(progress.failed())));
        }
        if (retries) {
            cells.add(text(JobWords.some(job.retried())));
        }
        return cells;
    }

    private Cell text(String text) {
        return Cell.of(text, look.glyphs());
    }

    private String bar(JobStatus job, int width) {
        if (JobWords.isEndless(job)) {
            return Bar.moving(job.progress().elapsed().toMillis(), width, look.glyphs());
        }
        return Bar.of(JobWords.fraction(job), width, look.glyphs());
    }

    private static Tone tone(JobStatus job) {
        return switch (job.state()) {
            case RUNNING -> Tone.PLAIN;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.FAINT;
        };
    }
}
