package dev.lido.worker;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the task thread has to do, in order; knows the assignments that wait or run, for the urgent messages. */
final class Inbox {

    /** Something to do; one that runs a chunk tells which. */
    record Step(Assignment assignment, Consumer<Assignment> action) {
        void run() {
            action.accept(assignment);
        }

        boolean runs(long chunk) {
            return assignment != null && assignment.run().chunk() == chunk;
        }
    }

    /** What waits. Guarded by this. */
    private final Deque<Step> steps = new ArrayDeque<>();

    /** What the task thread is at, or {@code null}. Guarded by this. */
    private Step current;

    /** Whether nothing more is begun. Guarded by this. */
    private boolean closed;

    synchronized void add(Step step) {
        steps.addLast(step);
        notifyAll();
    }

    /** Whether the task thread would have to wait. */
    synchronized boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The next step; waits for it, for ever if this is closed. */
    synchronized Step take() throws InterruptedException {
        current = null;
        while (closed || steps.isEmpty()) {
            wait();
        }
        current = steps.removeFirst();
        return current;
    }

    /** Lets no step begin any more; says whether the task thread is still at one. */
    synchronized boolean close() {
        closed = true;
        return current != null;
    }

    /** Takes items of this chunk back; none of an assignment that has started if the chunk is to stay whole. */
    synchronized BitSet recall(long chunk, boolean whole) {
        return each(chunk, assignment -> assignment.recall(whole));
    }

    synchronized BitSet cancel(long chunk) {
        return each(chunk, Assignment::cancel);
    }

    synchronized void interrupt(long chunk, int item) {
        if (current != null && current.runs(chunk)) {
            current.assignment().interrupt(item);
        }
    }

    private BitSet each(long chunk, Function<Assignment, BitSet> request) {
        var given = new BitSet();
        if (current != null && current.runs(chunk)) {
            given.or(request.apply(current.assignment()));
        }
        for (var step : steps) {
            if (step.runs(chunk)) {
                given.or(request.apply(step.assignment()));
            }
        }
        return given;
    }
}
