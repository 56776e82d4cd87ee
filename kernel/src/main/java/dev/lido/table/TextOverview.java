package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Shows an overview as lines of text: jobs first, then workers, no more lines than the smallest usual terminal has;
 * {@link HtmlOverview} is its twin. Thread-safe as far as the function of the pace is.
 */
public final class TextOverview {

    private static final int MOST_JOBS = 9;
    private static final int MOST_LAST_JOBS = 40;
    private static final int MOST_WORKERS = 8;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_REASONS = 20;

    private final Function<JobStatus, Pace.Estimate> pace;

    /** Takes what tells the jobs' speed, such as {@code pace::note}. */
    public TextOverview(Function<JobStatus, Pace.Estimate> pace) {
        this.pace = pace;
    }

    /** The live state: the jobs that still run come first when not all fit. */
    public List<Line> lines(Overview view, Look look) {
        List<JobStatus> shown = view.mostWanted(MOST_JOBS);
        List<WorkerStatus> workers = view.workers();
        List<Line> lines = new ArrayList<>();
        if (!shown.isEmpty() || workers.isEmpty()) {
            lines.addAll(JobTable.lines(shown, pace, look));
            more(lines, view.jobs().size() - shown.size(), "jobs");
        }
        earlier(lines, view);
        if (!workers.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add(new Line("", Tone.PLAIN));
            }
            lines.addAll(WorkerTable.lines(
                    workers.subList(0, Math.min(MOST_WORKERS, workers.size())), view.jobNames(), look));
            more(lines, workers.size() - MOST_WORKERS, "workers");
        }
        return lines;
    }

    /** The last state, which stays: many more jobs, and why those that failed did. */
    public List<Line> lastLines(Overview view, Look look) {
        List<JobStatus> shown = view.mostWanted(MOST_LAST_JOBS);
        List<Line> lines = new ArrayList<>(JobTable.lines(shown, pace, look));
        more(lines, view.jobs().size() - shown.size(), "jobs");
        earlier(lines, view);
        List<String> reasons = view.reasons();
        reasons.stream()
                .limit(MOST_REASONS)
                .forEach(reason -> lines.add(new Line(JobTable.shortened(reason, look), Tone.BAD)));
        more(lines, reasons.size() - MOST_REASONS, "failed jobs");
        view.failed().stream()
                .limit(MOST_ITEMS)
                .forEach(item -> lines.add(new Line(JobTable.shortened(item.message(), look), Tone.BAD)));
        more(
                lines,
                (int) Math.min(Integer.MAX_VALUE, view.failed().isEmpty() ? 0 : view.failedItems() - MOST_ITEMS),
                "failed items");
        return lines;
    }

    /** The one or the other, as one text, below its title if there is one. */
    public String text(Overview view, Look look) {
        boolean last = view.ended() && !view.jobs().isEmpty();
        String head = view.title().isEmpty() ? "" : view.title() + "\n";
        return head
                + Line.join(last ? lastLines(view, look) : lines(view, look)).stripTrailing();
    }

    private static void earlier(List<Line> lines, Overview view) {
        if (!view.earlier().words().isEmpty()) {
            lines.add(new Line(view.earlier().words(), Tone.FAINT));
        }
    }

    private static void more(List<Line> lines, int hidden, String what) {
        if (hidden > 0) {
            lines.add(new Line("and " + hidden + " more " + what, Tone.FAINT));
        }
    }
}
