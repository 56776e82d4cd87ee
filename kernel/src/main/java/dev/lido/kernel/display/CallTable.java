package dev.lido.kernel.display;

import dev.lido.JobWitness.Begun;

/** The table of the calls of one cell that wait. Thread-safe. */
public final class CallTable {

    private final CallSource source;
    private final LiveBoard board;

    /** Whether jobs are shown at all. */
    private final boolean shows;

    CallTable(CallSource source, LiveBoard board, boolean shows) {
        this.source = source;
        this.board = board;
        this.shows = shows;
    }

    /** A job has begun; the argument tells at any time where it stands. */
    public void begun(Begun job) {
        if (shows) {
            source.begun(job);
        }
    }

    /** The cell ends: the table is painted once more, and stays. */
    public void end() {
        board.end();
    }
}
