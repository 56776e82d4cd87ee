package dev.lido.kernel.display;

import dev.lido.JobWitness.Begun;

/** The table of the calls of one cell that wait. Thread-safe. */
public final class CallTable {

    private final CallSource source;
    private final LiveBoard board;

    /** Takes back that the table is to be painted; null if jobs are not shown at all. */
    private final Runnable request;

    CallTable(CallSource source, LiveBoard board, Runnable request) {
        this.source = source;
        this.board = board;
        this.request = request;
    }

    /** A job has begun; the argument tells at any time where it stands. */
    public void begun(Begun job) {
        if (request != null) {
            source.begun(job);
        }
    }

    /** The cell ends: the table is painted once more, and stays. */
    public void end() {
        if (request != null) {
            request.run();
        }
        board.end();
    }
}
