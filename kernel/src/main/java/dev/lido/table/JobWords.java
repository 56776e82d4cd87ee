package dev.lido.table;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import java.util.List;

/** Puts what a table tells of a job into words, the same ones on a terminal and in a notebook. */
final class JobWords {

    /** What most counts take, so that the next job does not widen the column. */
    private static final int COUNT_LEAST = 7;

    private JobWords() {}

    static String state(JobStatus job) {
        return state(job.state());
    }

    static String state(JobState state) {
        return switch (state) {
            case RUNNING -> "running";
            case SUCCEEDED -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    /** What it runs; where that has no name, the call. */
    static String function(JobStatus job) {
        return job.function().isEmpty() ? job.call() : job.function();
    }

    static String count(Progress progress) {
        return progress.done() + "/" + (progress.total() < 0 ? "?" : progress.total());
    }

    /** The columns that the counts of these jobs take at their ends. */
    static int countWidth(List<JobStatus> jobs) {
        return jobs.stream().mapToInt(JobWords::countWidth).max().orElse(COUNT_LEAST);
    }

    private static int countWidth(JobStatus job) {
        Progress progress = job.progress();
        int digits = Long.toString(Math.max(progress.total(), progress.done())).length();
        return Math.max(COUNT_LEAST, progress.total() < 0 ? digits + 2 : 2 * digits + 1);
    }

    /** Whether nothing tells how much of the job is done. */
    static boolean isEndless(JobStatus job) {
        return job.progress().total() < 0 && job.state() == JobState.RUNNING;
    }

    /** How much of the job is done, from 0 to 1. */
    static double fraction(JobStatus job) {
        Progress progress = job.progress();
        if (progress.total() > 0) {
            return (double) progress.done() / progress.total();
        }
        return job.state() == JobState.SUCCEEDED ? 1 : 0;
    }

    /** Empty while the total is unknown. */
    static String percent(Progress progress) {
        return progress.total() <= 0 ? "" : 100 * progress.done() / progress.total() + "%";
    }

    static String elapsed(JobStatus job) {
        return job.state() == JobState.RUNNING
                ? Units.clock(job.progress().elapsed())
                : Units.span(job.progress().elapsed());
    }

    static String left(JobStatus job, Pace.Estimate pace) {
        if (job.state() != JobState.RUNNING) {
            return "";
        }
        return pace.left() == null ? "?" : Units.clock(pace.left());
    }

    /** A number that is mostly 0 and then not worth a word. */
    static String some(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    /** Why a job failed; most errors begin with the job's name by themselves. */
    static String reason(JobStatus job) {
        return job.error().contains(job.name()) ? job.error() : job.name() + ": " + job.error();
    }
}
