package dev.lido.worker;

import dev.lido.wire.ToWorker;
import java.util.BitSet;

/** Decides which items of one {@link ToWorker.Run} still run here, and interrupts none but the one that is meant. */
final class Assignment {

    private static final int NONE = -1;

    private final ToWorker.Run run;
    private final TaskThread taskThread;

    /** What has not started. Guarded by this, as are the fields below: the reader thread takes away from it. */
    private final BitSet waiting;

    private boolean started;
    private int current = NONE;

    Assignment(ToWorker.Run run, TaskThread taskThread) {
        this.run = run;
        this.taskThread = taskThread;
        this.waiting = run.items();
    }

    ToWorker.Run run() {
        return run;
    }

    /** The next item to run, which counts as started; negative if there is none. */
    synchronized int next() {
        started = true;
        current = waiting.nextSetBit(0);
        if (current >= 0) {
            waiting.clear(current);
            taskThread.enter();
        }
        return current;
    }

    /**
     * The current item has ended: no interrupt will come for it any more, and one that has come is taken back.
     *
     * @return whether further items wait
     */
    synchronized boolean ended() {
        current = NONE;
        taskThread.leave();
        return !waiting.isEmpty();
    }

    /** Gives up all items that have not started and interrupts the current one. */
    synchronized BitSet cancel() {
        interruptCurrent();
        return take(waiting.cardinality());
    }

    /** Interrupts this item if it is the current one. */
    synchronized void interrupt(int item) {
        if (current == item) {
            interruptCurrent();
        }
    }

    /** Gives up all items if none has started, else the later half of those that wait, or none if they stay together. */
    synchronized BitSet recall(boolean whole) {
        int size = waiting.cardinality();
        int half = whole ? 0 : (size + 1) / 2;
        return take(started ? half : size);
    }

    /** Whether nothing waits. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    private void interruptCurrent() {
        if (current != NONE) {
            taskThread.interrupt();
        }
    }

    private BitSet take(int count) {
        var taken = new BitSet();
        for (int i = 0; i < count; i++) {
            int last = waiting.length() - 1;
            waiting.clear(last);
            taken.set(last);
        }
        return taken;
    }
}
