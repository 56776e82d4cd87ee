package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.PoolStatus;
import dev.lido.spi.WorkerStatus;
import java.util.AbstractList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    @Override
    public String toString() {
        Map<Long, String> names = pool.jobs().stream().collect(Collectors.toMap(JobStatus::id, JobStatus::name));
        String head = pool.name() + ", " + pool.processes() + " " + pool.context() + ", "
                + pool.state().name().toLowerCase(Locale.ROOT);
        String table = WorkerTable.text(pool.workers(), id -> names.getOrDefault(id, "job " + id), look);
        return head + "\n" + table.stripTrailing();
    }
}
