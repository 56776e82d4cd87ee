package dev.lido.shell;

import dev.lido.JobStatus;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.Overview;
import java.util.List;

/** What a live table is about: gives fresh snapshots whenever the painter asks. Thread-safe. */
interface JobView {

    /** The jobs, in the order to show them. */
    List<JobStatus> jobs();

    /** The workers to show below them; empty for none. */
    List<WorkerStatus> workers();

    /** Both, as tables show them. */
    default Overview overview() {
        return Overview.of(jobs(), workers());
    }
}
