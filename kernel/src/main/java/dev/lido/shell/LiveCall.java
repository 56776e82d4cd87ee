package dev.lido.shell;

import dev.lido.JobStatus;
import dev.lido.JobWitness;
import dev.lido.spi.WorkerStatus;
import java.util.List;
import java.util.function.Supplier;

/** Runs a call that waits, and shows its job meanwhile if it takes long. */
final class LiveCall implements JobView {

    /** The job that the call began last: its own, since what its input begins is begun before. Null before the first. */
    private volatile Supplier<JobStatus> job;

    private LiveCall() {}

    /** Whatever the call throws, be it the Throwable with which JShell stops a snippet, ends the painting and goes on. */
    static <R> R get(Supplier<R> waiting) {
        var view = new LiveCall();
        Painter painter = ShellSession.paint(view);
        try {
            return JobWitness.during(waiting, begun -> view.job = begun);
        } finally {
            painter.close();
        }
    }

    /** As {@link #get}, for calls without a value. */
    static void run(Runnable waiting) {
        get(() -> {
            waiting.run();
            return null;
        });
    }

    @Override
    public List<JobStatus> jobs() {
        Supplier<JobStatus> begun = job;
        return begun == null ? List.of() : List.of(begun.get());
    }

    @Override
    public List<WorkerStatus> workers() {
        return List.of();
    }
}
