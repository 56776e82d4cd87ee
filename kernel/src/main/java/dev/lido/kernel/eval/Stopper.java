package dev.lido.kernel.eval;

/**
 * Knows whether the cell that runs is to stop, and stops it: its thread is interrupted only while it runs the user's code, since
 * an interrupt closes the jars that the compiler reads. Thread-safe.
 */
final class Stopper {

    /** How many cells run: a cell may evaluate source itself, which then is a part of it. Guarded by this. */
    private int depth;
    /** How often a stop was asked for; guarded by this. */
    private long stops;
    /** How often when the cell that runs came; guarded by this. */
    private long stopsBefore;
    /** The cell's thread while it runs the user's code; guarded by this. */
    private Thread running;

    /**
     * A cell has come, and may have to wait for another one: a stop from now on is meant for it, too.
     *
     * @return to be handed to {@link #beginCell}
     */
    synchronized long comeCell() {
        return stops;
    }

    synchronized void beginCell(long come) {
        if (depth++ == 0) {
            stopsBefore = come;
        }
    }

    synchronized void endCell() {
        depth--;
    }

    /** Has the cell that runs stop, if one does, and those that have come. */
    synchronized void stop() {
        stops++;
        if (running != null) {
            StopCheck.stop(running);
            running.interrupt();
        }
    }

    synchronized boolean isWanted() {
        return depth > 0 && stops > stopsBefore;
    }

    /**
     * The calling thread goes on with the user's code.
     *
     * @return the thread that did so before, to be handed to {@link #leave}; {@code null} if there was none
     * @throws CellStopped if the cell is to stop
     */
    synchronized Thread enter() {
        if (isWanted()) {
            throw new CellStopped();
        }
        Thread before = running;
        running = Thread.currentThread();
        return before;
    }

    /** The calling thread comes back; unless it comes back to user's code, it is not interrupted any more. */
    synchronized void leave(Thread before) {
        running = before;
        if (before == null) {
            StopCheck.release(Thread.currentThread());
            Thread.interrupted();
        }
    }
}
