package dev.lido.kernel.eval;

/**
 * Knows whether the cell that runs is to stop, and stops it: its thread is interrupted only while it runs the user's code, since
 * an interrupt closes the jars that the compiler reads. Thread-safe.
 */
final class Stopper {

    /** How many cells run: a cell may evaluate source itself, which then is a part of it. Guarded by this. */
    private int depth;
    /** Whether it is to stop; guarded by this. */
    private boolean wanted;
    /** The cell's thread while it runs the user's code; guarded by this. */
    private Thread running;

    synchronized void beginCell() {
        wanted &= depth > 0;
        depth++;
    }

    synchronized void endCell() {
        depth--;
    }

    /** Has the cell that runs stop, if one does. */
    synchronized void stop() {
        wanted |= depth > 0;
        if (running != null) {
            StopCheck.stop(running);
            running.interrupt();
        }
    }

    synchronized boolean isWanted() {
        return wanted;
    }

    /**
     * The calling thread goes on with the user's code.
     *
     * @return the thread that did so before, to be handed to {@link #leave}; {@code null} if there was none
     * @throws CellStopped if the cell is to stop
     */
    synchronized Thread enter() {
        if (wanted) {
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
