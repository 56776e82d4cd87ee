package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.PoolStatus;
import dev.lido.spi.WorkerStatus;
import java.util.AbstractList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The workers of a pool: a list to work with, a table to look at. Immutable. */
public final class Workers extends AbstractList<WorkerStatus> {

    private final PoolStatus pool;
    private final Look look;

    /** Takes the pool's snapshot and how it is to be shown. */
    public Workers(PoolStatus pool, Look look) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.look = Objects.requireNonNull(look, "look");
    }

    @Override
    public WorkerStatus get(int index) {
        return pool.workers().get(index);
    }

    @Override
    public int size() {
        return pool.workers().size();
    }

    /** Which pool it is, and where its life stands. */
    public String title() {
        return pool.name() + ", " + pool.processes() + " " + pool.context() + ", "
                + pool.state().name().toLowerCase(Locale.ROOT);
    }

    /** The table as HTML. */
    public String html() {
        return "<div style=\"overflow-x:auto;max-width:100%;color:inherit\">\n"
                + HtmlWorkerTable.html(title(), this, jobNames()) + "</div>\n";
    }

    @Override
    public String toString() {
        long restarts = WorkerTable.restarts(this);
        String head = title() + (restarts == 0 ? "" : restarts == 1 ? "; 1 restart" : "; " + restarts + " restarts");
        return head + "\n" + WorkerTable.text(this, jobNames(), look).stripTrailing();
    }

    private LongFunction<String> jobNames() {
        Map<Long, String> names = pool.jobs().stream().collect(Collectors.toMap(JobStatus::id, JobStatus::name));
        return id -> names.getOrDefault(id, "job " + id);
    }
}
