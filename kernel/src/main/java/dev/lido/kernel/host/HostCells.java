package dev.lido.kernel.host;

import dev.lido.CallPlace;
import dev.lido.JobWitness.Begun;
import dev.lido.kernel.display.LiveDisplay;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.display.OutputClock;

/** Knows the cell that the host runs, and does what is to be done at its end. Thread-safe. */
final class HostCells implements CallPlace {

    private final HostKernel kernel;
    private final OutputClock clock = new OutputClock();

    /** The cell that was seen last; null before the first. Guarded by this. */
    private HostOutlet last;

    /** Whether the host tells us of the ends of cells. Guarded by this. */
    private boolean watched;

    HostCells(HostKernel kernel) {
        this.kernel = kernel;
    }

    /** The place of the cell that runs, else of the one that was seen last; null if there was none. */
    synchronized HostOutlet current() {
        Object environment = kernel.environment();
        if (environment != null && (last == null || last.request() != request(environment))) {
            last = new HostOutlet(kernel, environment, clock);
        }
        return last;
    }

    /**
     * As {@link #current}, for the cell's own thread: what is shown is brought up to date at the cell's end, and from then on at that of
     * every cell. Only that thread may ask the host for this, which waits for it meanwhile.
     */
    synchronized HostOutlet enter() {
        HostOutlet cell = current();
        Object environment = kernel.environment();
        if (environment != null && !watched) {
            watched = true;
            Runnable end = this::end;
            Object unused = Mirror.ask(environment, "defer", end); // the host is in the midst of handling this one
            kernel.afterCells(environment, end);
        }
        return cell;
    }

    /** A cell has ended, and was not answered yet: some front ends take output until then alone. */
    private void end() {
        HostOutlet cell = last();
        if (cell != null) {
            cell.calls().end();
        }
        LiveDisplay.flush();
        if (cell != null) {
            cell.flush();
        }
    }

    private synchronized HostOutlet last() {
        return last;
    }

    static Object request(Object environment) {
        return Mirror.ask(environment, "getContext");
    }

    /** A job has begun in a thread of the host's: its cell shows it if it lasts. */
    @Override
    public void begun(Begun job) {
        if (kernel.environment() != null) {
            enter().calls().begun(job);
        }
    }

    @Override
    public Sink prints(long job) {
        return Outlets.prints();
    }
}
