package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows jobs as text: a header and a line for each. Thread-safe as far as the function of the pace is: an instance lives for one table. */
public final class JobTable {

    private static final int NAME_LEAST = 8;
    private static final int BAR_WANTED = 22;
    private static final int BAR_LEAST = 8;
    private static final int PERCENT = 5;
    private static final int COUNT_LEAST = 7;

    private final Look look;
    private final boolean errors;
    private final boolean retries;
    private final int countWidth;

    private JobTable(List<JobStatus> jobs, Look look) {
        this.look = look;
        this.errors = jobs.stream().anyMatch(job -> job.progress().failed() > 0);
        this.retries = jobs.stream().anyMatch(job -> job.retried() > 0);
        this.countWidth = jobs.stream().mapToInt(JobTable::countWidth).max().orElse(COUNT_LEAST);
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
                .append(state(job))
                .append(", ")
                .append(count(progress, 0).strip());
        if (progress.total() > 0) {
            text.append(" (").append(percent(progress).strip()).append(')');
        }
        text.append(progress.failed() > 0 ? ", " + progress.failed() + " failed" : "");
        text.append(pace.perSecond() > 0 ? ", " + Units.rate(pace.perSecond()) : "");
        text.append(", ").append(elapsed(job));
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
                text(state(job)),
                text(count(progress, countWidth)),
                new Cell(BAR_WANTED + PERCENT, width -> bar(job, width - PERCENT) + percent(progress)),
                text(Units.rate(pace.perSecond())),
                text(elapsed(job)),
                text(left(job, pace))));
        if (errors) {
            cells.add(text(some(progress.failed())));
        }
        if (retries) {
            cells.add(text(some(job.retried())));
        }
        return cells;
    }

    private Cell text(String text) {
        return Cell.of(text, look.glyphs());
    }

    private String bar(JobStatus job, int width) {
        Progress progress = job.progress();
        if (progress.total() < 0 && job.state() == JobState.RUNNING) {
            return Bar.moving(progress.elapsed().toMillis(), width, look.glyphs());
        }
        return Bar.of(fraction(job), width, look.glyphs());
    }

    private static double fraction(JobStatus job) {
        Progress progress = job.progress();
        if (progress.total() > 0) {
            return (double) progress.done() / progress.total();
        }
        return job.state() == JobState.SUCCEEDED ? 1 : 0;
    }

    private static String percent(Progress progress) {
        if (progress.total() <= 0) {
            return " ".repeat(PERCENT);
        }
        String percent = 100 * progress.done() / progress.total() + "%";
        return ScreenText.pad(percent, PERCENT, true);
    }

    private static String count(Progress progress, int width) {
        return ScreenText.pad(progress.done() + "/" + (progress.total() < 0 ? "?" : progress.total()), width, true);
    }

    private static int countWidth(JobStatus job) {
        Progress progress = job.progress();
        int digits = Long.toString(Math.max(progress.total(), progress.done())).length();
        return Math.max(COUNT_LEAST, progress.total() < 0 ? digits + 2 : 2 * digits + 1);
    }

    private static String elapsed(JobStatus job) {
        return job.state() == JobState.RUNNING
                ? Units.clock(job.progress().elapsed())
                : Units.span(job.progress().elapsed());
    }

    private static String left(JobStatus job, Pace.Estimate pace) {
        if (job.state() != JobState.RUNNING) {
            return "";
        }
        return pace.left() == null ? "?" : Units.clock(pace.left());
    }

    private static String some(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static String state(JobStatus job) {
        return switch (job.state()) {
            case RUNNING -> "running";
            case SUCCEEDED -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
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
