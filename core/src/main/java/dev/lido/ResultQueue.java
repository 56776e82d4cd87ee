package dev.lido;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Holds the results of a lazy job until its consumer takes them, in the items' order or as they come. Thread-safe.
 *
 * @param <R> the type of the results
 */
final class ResultQueue<R> implements Assembly<Void> {

    private final Signal signal = new Signal();
    private final boolean ordered;

    /** Guarded by this, as are all that follow. */
    private final Queue<Outcome<R>> ready = new ArrayDeque<>();

    /** What came before its turn. */
    private final Map<Long, Outcome<R>> early = new HashMap<>();

    private long next;
    private boolean ended;
    private Throwable failure;

    /** The last item's error that the consumer has had or is about to have: it is not to end the whole as well. */
    private Throwable told;

    ResultQueue(boolean ordered) {
        this.ordered = ordered;
    }

    @Override
    @SuppressWarnings("unchecked") // the public call has tied the function's result to R
    public void value(long index, Object value) {
        put(Outcome.of(index, (R) value));
    }

    @Override
    public boolean error(long index, PoolException error) {
        put(Outcome.failed(index, error));
        return true;
    }

    @Override
    public Throwable failure(JobTally tally) {
        return null;
    }

    @Override
    public Void whole() {
        end(null);
        return null;
    }

    @Override
    public void abort(Throwable error) {
        end(error);
    }

    private void put(Outcome<R> outcome) {
        synchronized (this) {
            if (ended) {
                return; // nobody wants it any more
            }
            if (ordered) {
                early.put(outcome.index(), outcome);
                for (Outcome<R> due = early.remove(next); due != null; due = early.remove(next)) {
                    ready.add(due);
                    next++;
                }
            } else {
                ready.add(outcome);
            }
            if (outcome.error() != null && (!ordered || outcome.index() < next)) {
                told = outcome.error();
            }
        }
        signal.raise();
    }

    private void end(Throwable error) {
        synchronized (this) {
            ended = true;
            failure = error == told ? null : error;
        }
        signal.raise();
    }

    /** Waits until {@link #take} has an answer; says whether it has one in time. */
    boolean await(long nanos, Mailbox mailbox) throws InterruptedException {
        return signal.await(nanos, mailbox, this::known);
    }

    /** Waits until {@link #take} has an answer, which is about to come, whatever interrupts the thread. */
    void awaitKnown() {
        signal.awaitUninterruptibly(this::known);
    }

    /** Whether {@link #take} has an answer. */
    synchronized boolean known() {
        return ended || !ready.isEmpty();
    }

    /** Whether a result, or the failure of the whole, is there to be taken; to be asked when {@link #await} has said so. */
    synchronized boolean more() {
        return !ready.isEmpty() || failure != null;
    }

    /** The next result; null if there is none, but maybe a failure. */
    synchronized Outcome<R> take() {
        return ready.poll();
    }

    /** What ended the whole before its time, given once; else null. */
    synchronized Throwable takeFailure() {
        Throwable taken = failure;
        failure = null;
        return taken;
    }

    /** Drops what is there: the consumer wants no more. */
    synchronized void clear() {
        ready.clear();
        early.clear();
        failure = null;
        told = null;
        ended = true;
    }
}
