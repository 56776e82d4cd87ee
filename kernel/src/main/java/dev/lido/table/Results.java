package dev.lido.table;

import dev.lido.JobStatus;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * The jobs of a session, the oldest first: a list to work with, a table to look at. Immutable.
 *
 * <p>{@link #toString} shows as many of the last jobs as JShell prints of a value; {@link #text} shows all.
 */
public final class Results extends AbstractList<JobStatus> {

    /** JShell cuts values off at 1,000 characters. */
    private static final int JSHELL_SHOWS = 1_000;

    private static final int OVERHEAD = 60;

    private final List<JobStatus> jobs;
    private final Look look;

    /** Takes the jobs and how they are to be shown. */
    public Results(List<JobStatus> jobs, Look look) {
        this.jobs = List.copyOf(jobs);
        this.look = Objects.requireNonNull(look, "look");
    }

    /** All jobs as a Tablesaw table, a row each; times in seconds, unknown totals missing. */
    public Table table() {
        return JobFrame.of(jobs);
    }

    /** All jobs as text. */
    public String text() {
        return JobTable.text(jobs, look);
    }

    @Override
    public JobStatus get(int index) {
        return jobs.get(index);
    }

    @Override
    public int size() {
        return jobs.size();
    }

    @Override
    public String toString() {
        if (jobs.isEmpty()) {
            return "no jobs yet";
        }
        int from = 0;
        String shown = text();
        while (shown.length() > JSHELL_SHOWS - OVERHEAD && from < jobs.size() - 1) {
            int rows = jobs.size() - from;
            int spare = shown.length() - (JSHELL_SHOWS - OVERHEAD);
            from += Math.max(1, Math.min(rows - 1, spare * rows / shown.length()));
            shown = JobTable.text(jobs.subList(from, jobs.size()), look);
        }
        String head = jobs.size() + (jobs.size() == 1 ? " job" : " jobs");
        String older = from == 0 ? "" : ", the last " + (jobs.size() - from) + "; all: results().text()";
        return head + older + "\n" + shown.stripTrailing();
    }
}
