package dev.lido.shell;

import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.spi.WorkerStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Runs a call that waits, and shows its job meanwhile if it takes long. */
final class LiveCall implements JobView {

    private final String call;
    private final Instant begin = Instant.now();

    /** The job's id, or 0 until it was found. */
    private volatile long id;

    private LiveCall(String call) {
        this.call = call;
    }

    /** Whatever the call throws, be it the Throwable with which JShell stops a snippet, ends the painting and goes on. */
    static <R> R get(String call, Supplier<R> waiting) {
        Painter painter = ShellSession.paint(new LiveCall(call));
        try {
            return waiting.get();
        } finally {
            painter.close();
        }
    }

    /** As {@link #get}, for calls without a value. */
    static void run(String call, Runnable waiting) {
        get(call, () -> {
            waiting.run();
            return null;
        });
    }

    /** The pool does not tell which job a call began: it is the first one of that call since then. */
    @Override
    public List<JobStatus> jobs() {
        List<JobStatus> mine = Pool.recentJobs().stream()
                .filter(job -> id != 0 ? job.id() == id : isMine(job))
                .limit(1)
                .toList();
        mine.forEach(job -> id = job.id());
        return mine;
    }

    private boolean isMine(JobStatus job) {
        return job.call().equals(call) && !job.started().isBefore(begin);
    }

    @Override
    public List<WorkerStatus> workers() {
        return List.of();
    }
}
