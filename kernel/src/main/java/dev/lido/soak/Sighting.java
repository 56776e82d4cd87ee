package dev.lido.soak;

import dev.lido.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of one job, as its caller saw it. For one thread, but for the callbacks. */
final class Sighting {

    /**
     * An item's answer or error.
     *
     * @param index where it was seen
     * @param answer null if it failed
     * @param error null if it did not
     */
    record Seen(int index, Answer answer, Throwable error) {}

    private final List<Seen> items = new ArrayList<>();
    private final AtomicInteger callbacks = new AtomicInteger();
    private final AtomicInteger errorCallbacks = new AtomicInteger();
    private Throwable end;
    private boolean accepted;
    private boolean mayBeCut;
    private boolean cancelled;
    private boolean abandoned;

    // ---- what the caller notes

    /** The pool has taken the job. */
    void accepted() {
        accepted = true;
    }

    void answered(int index, Answer answer) {
        items.add(new Seen(index, answer, null));
    }

    void failed(int index, Throwable error) {
        items.add(new Seen(index, null, error));
    }

    /** The list that a call gave; an answer is seen where it stands. */
    void list(List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            answered(i, answers.get(i));
        }
    }

    void outcomes(List<Outcome<Answer>> outcomes) {
        outcomes.forEach(this::outcome);
    }

    /** An outcome that is not there is an item that is not seen, so that it is missed. */
    void outcome(Outcome<?> outcome) {
        if (outcome != null) {
            items.add(new Seen(
                    (int) outcome.index(), outcome.succeeded() ? (Answer) outcome.value() : null, outcome.error()));
        }
    }

    /** The whole job ended with this error. */
    void ended(Throwable error) {
        end = error;
    }

    /** Something came that may have ended the job. */
    void mayBeCut() {
        mayBeCut = true;
    }

    /** {@code cancel()} said that it ended the job. */
    void cancelled() {
        mayBeCut = true;
        cancelled = true;
    }

    /** The caller has taken no more results. */
    void abandoned() {
        abandoned = true;
    }

    void calledBack() {
        callbacks.incrementAndGet();
    }

    void errorCalledBack() {
        errorCallbacks.incrementAndGet();
    }

    // ---- what the judge asks

    List<Seen> items() {
        return items;
    }

    Throwable end() {
        return end;
    }

    boolean wasAccepted() {
        return accepted;
    }

    boolean mayHaveBeenCut() {
        return mayBeCut;
    }

    boolean wasCancelled() {
        return cancelled;
    }

    boolean wasAbandoned() {
        return abandoned;
    }

    int callbacks() {
        return callbacks.get();
    }

    int errorCallbacks() {
        return errorCallbacks.get();
    }
}
