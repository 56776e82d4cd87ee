package dev.lido.shell;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.Progress;
import dev.lido.table.JobTable;
import dev.lido.table.Pace;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells of jobs in plain lines, for files and pipes: one when a job's state changes, one for each tenth of it, but not more
 * than one a second, and a sign of life where nothing else is told, which gets rarer the longer the job takes.
 */
final class LogScreen implements Screen {

    private static final long BETWEEN_TENTHS = Duration.ofSeconds(1).toNanos();
    private static final long SIGN_OF_LIFE = Duration.ofSeconds(10).toNanos();
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Map<Long, Told> told = new HashMap<>();

    LogScreen(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.pace = new Pace(nanoTime);
        this.nanoTime = nanoTime;
    }

    /** What a job's last line said, and when. */
    private record Told(JobState state, long tenths, long nanos) {}

    @Override
    public void paint(JobView view) {
        view.jobs().forEach(this::look);
    }

    @Override
    public void end(JobView view) {
        paint(view);
        out.flush();
    }

    private void look(JobStatus job) {
        Pace.Estimate estimate = pace.note(job);
        long now = nanoTime.getAsLong();
        Told last = told.computeIfAbsent(job.id(), id -> new Told(JobState.RUNNING, 0, now));
        if (isNews(job, last, now - last.nanos())) {
            told.put(job.id(), new Told(job.state(), tenths(job), now));
            out.println(JobTable.sentence(job, estimate));
        }
    }

    private static boolean isNews(JobStatus job, Told last, long silence) {
        if (job.state() != JobState.RUNNING || last.state() != JobState.RUNNING) {
            return job.state() != last.state();
        }
        long patience = Math.max(SIGN_OF_LIFE, job.progress().elapsed().toNanos() / TENTHS);
        return silence >= patience || (tenths(job) > last.tenths() && silence >= BETWEEN_TENTHS);
    }

    private static long tenths(JobStatus job) {
        Progress progress = job.progress();
        return progress.total() > 0 ? TENTHS * progress.done() / progress.total() : 0;
    }
}
