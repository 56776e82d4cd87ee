package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import dev.lido.table.HtmlGrid.Column;
import dev.lido.table.HtmlGrid.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows jobs as an HTML table, a row each; {@link JobTable} is its twin in text. Thread-safe: has no state. */
public final class HtmlJobTable {

    /** As wide as the longest time but for days; colons take less room than digits. */
    private static final int CLOCK = "1:02:03".length() - 1;

    private HtmlJobTable() {}

    /** The table, its jobs' speed told by the function, such as {@code pace::note} or {@code Pace::overall}. */
    public static String html(String title, List<JobStatus> jobs, Function<JobStatus, Pace.Estimate> pace) {
        return captioned(caption(title, jobs), jobs, pace);
    }

    /** The same below a caption that may tell of more jobs than these. */
    static String captioned(String caption, List<JobStatus> jobs, Function<JobStatus, Pace.Estimate> pace) {
        var grid = HtmlGrid.titled(caption, columns(jobs));
        jobs.forEach(job -> grid.add(tone(job), cells(job, pace.apply(job))));
        return grid.html();
    }

    /** The counts of the jobs' states in words, such as {@code 3 jobs: 1 running, 2 done}. */
    static String caption(String title, List<JobStatus> jobs) {
        String head = title.isEmpty() ? "" : title + ", ";
        if (jobs.isEmpty()) {
            return head + "no jobs";
        }
        return head
                + jobs.size()
                + (jobs.size() == 1 ? " job: " : " jobs: ")
                + Arrays.stream(JobState.values())
                        .map(state -> count(state, jobs))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String count(JobState state, List<JobStatus> jobs) {
        List<JobStatus> such = jobs.stream().filter(job -> job.state() == state).toList();
        return such.isEmpty() ? "" : such.size() + " " + JobWords.state(such.get(0));
    }

    private static List<Column> columns(List<JobStatus> jobs) {
        return List.of(
                new Column("job", Kind.TEXT, 10),
                new Column("function", Kind.TEXT, 10),
                new Column("state", Kind.WORD, "cancelled".length() - 1),
                new Column("done", Kind.NUMBER, JobWords.countWidth(jobs)),
                new Column("progress", Kind.WORD, 14),
                new Column("items/s", Kind.NUMBER, "3.5 k/s".length() - 1),
                new Column("elapsed", Kind.NUMBER, CLOCK),
                new Column("left", Kind.NUMBER, CLOCK),
                new Column("failed", Kind.NUMBER, 5),
                new Column("retried", Kind.NUMBER, 5));
    }

    private static List<String> cells(JobStatus job, Pace.Estimate pace) {
        Progress progress = job.progress();
        return List.of(
                name(job),
                Markup.escaped(JobWords.function(job)),
                state(job),
                JobWords.count(progress),
                HtmlBar.of(job) + " <span style=\"display:inline-block;min-width:4ch;text-align:right\">"
                        + JobWords.percent(progress) + "</span>",
                Units.rate(pace.perSecond()),
                JobWords.elapsed(job),
                JobWords.left(job, pace),
                failed(progress),
                Long.toString(job.retried()));
    }

    /** A call that neither the name nor the function tells stands behind the name. */
    private static String name(JobStatus job) {
        String name = Markup.escaped(job.name());
        return job.name().startsWith(job.call()) || job.function().isEmpty()
                ? name
                : name + " <span style=\"opacity:.7\">" + Markup.escaped(job.call()) + "</span>";
    }

    private static String state(JobStatus job) {
        return job.state() == JobState.FAILED ? "<b>" + JobWords.state(job) + "</b>" : JobWords.state(job);
    }

    private static String failed(Progress progress) {
        return progress.failed() == 0 ? "0" : "<b>" + progress.failed() + "</b>";
    }

    private static Tone tone(JobStatus job) {
        return job.state() == JobState.CANCELLED ? Tone.FAINT : Tone.PLAIN;
    }
}
