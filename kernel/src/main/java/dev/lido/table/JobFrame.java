package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Makes Tablesaw tables of jobs; apart from {@link Results}, so that text alone does not load Tablesaw. */
final class JobFrame {

    private static final double NANOS = 1e9;

    private final LongColumn id = LongColumn.create("id");
    private final StringColumn name = StringColumn.create("name");
    private final StringColumn call = StringColumn.create("call");
    private final StringColumn function = StringColumn.create("function");
    private final StringColumn state = StringColumn.create("state");
    private final InstantColumn started = InstantColumn.create("started");
    private final LongColumn done = LongColumn.create("done");
    private final LongColumn total = LongColumn.create("total");
    private final LongColumn failed = LongColumn.create("failed");
    private final LongColumn retried = LongColumn.create("retried");
    private final DoubleColumn seconds = DoubleColumn.create("seconds");
    private final DoubleColumn rate = DoubleColumn.create("itemsPerSecond");
    private final DoubleColumn left = DoubleColumn.create("secondsLeft");
    private final StringColumn error = StringColumn.create("error");

    private JobFrame() {}

    static Table of(List<JobStatus> jobs) {
        var frame = new JobFrame();
        jobs.forEach(frame::add);
        return frame.table();
    }

    private void add(JobStatus job) {
        Progress progress = job.progress();
        Pace.Estimate pace = Pace.overall(job);
        id.append(job.id());
        name.append(job.name());
        call.append(job.call());
        function.append(job.function());
        state.append(job.state().name().toLowerCase(Locale.ROOT));
        started.append(job.started());
        done.append(progress.done());
        if (progress.total() < 0) {
            total.appendMissing();
        } else {
            total.append(progress.total());
        }
        failed.append(progress.failed());
        retried.append(job.retried());
        seconds.append(seconds(progress.elapsed()));
        rate.append(pace.perSecond());
        if (pace.left() == null) {
            left.appendMissing();
        } else {
            left.append(seconds(pace.left()));
        }
        error.append(job.error());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    private Table table() {
        return Table.create(
                "jobs", id, name, call, function, state, started, done, total, failed, retried, seconds, rate, left,
                error);
    }
}
