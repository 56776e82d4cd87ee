package dev.lido.shell;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.JobTable;
import dev.lido.table.Line;
import dev.lido.table.Look;
import dev.lido.table.Pace;
import dev.lido.table.Tone;
import dev.lido.table.WorkerTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides what of a view fits a screen: jobs first, then workers, no more lines than the smallest usual terminal has. */
final class LiveTable {

    private static final int MOST_JOBS = 9;
    private static final int MOST_WORKERS = 8;

    private final Pace pace;

    LiveTable(Pace pace) {
        this.pace = pace;
    }

    /** The live state: the jobs that still run come first when not all fit. */
    List<Line> lines(JobView view, Look look) {
        List<JobStatus> all = view.jobs();
        List<JobStatus> shown = all.size() <= MOST_JOBS ? all : mostWanted(all);
        List<Line> lines = new ArrayList<>(JobTable.lines(shown, pace::note, look));
        more(lines, all.size() - shown.size(), "jobs");
        List<WorkerStatus> workers = view.workers();
        if (!workers.isEmpty()) {
            lines.add(new Line("", Tone.PLAIN));
            Map<Long, String> names =
                    all.stream().collect(Collectors.toMap(JobStatus::id, JobStatus::name, (a, b) -> a));
            lines.addAll(WorkerTable.lines(
                    workers.subList(0, Math.min(MOST_WORKERS, workers.size())),
                    id -> names.getOrDefault(id, "job " + id),
                    look));
            more(lines, workers.size() - MOST_WORKERS, "workers");
        }
        return lines;
    }

    /** The last state, which stays: all jobs, and why those that failed did. */
    List<Line> lastLines(JobView view, Look look) {
        List<JobStatus> all = view.jobs();
        List<Line> lines = new ArrayList<>(JobTable.lines(all, pace::note, look));
        for (JobStatus job : all) {
            if (job.state() == JobState.FAILED) {
                lines.add(new Line(JobTable.shortened(reason(job), look), Tone.BAD));
            }
        }
        return lines;
    }

    /** Most errors begin with the job's name by themselves. */
    private static String reason(JobStatus job) {
        return job.error().contains(job.name()) ? job.error() : job.name() + ": " + job.error();
    }

    private static List<JobStatus> mostWanted(List<JobStatus> all) {
        return all.stream()
                .sorted(Comparator.comparing(job -> job.state() != JobState.RUNNING))
                .limit(MOST_JOBS)
                .sorted(Comparator.comparingLong(JobStatus::id))
                .toList();
    }

    private static void more(List<Line> lines, int hidden, String what) {
        if (hidden > 0) {
            lines.add(new Line("and " + hidden + " more " + what, Tone.FAINT));
        }
    }
}
