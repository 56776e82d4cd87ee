package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.KryoBufferUnderflowException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Unwinds a graph from the culprit to its root and gathers the path on the way. */
final class Refusal extends RuntimeException {

    /** How many steps are kept at each end of a path; the middle of a longer one is left out. */
    private static final int KEPT = 12;

    private final Deque<String> inner = new ArrayDeque<>();
    private final Deque<String> outer = new ArrayDeque<>();
    private String culprit = "";
    private boolean truncated;

    /** Refuses something that is no single object. */
    Refusal(String problem, Throwable cause) {
        super(problem, cause, false, false);
    }

    /** Refuses an object of a class. */
    Refusal(Class<?> culprit, String problem, Throwable cause) {
        this(problem, cause);
        this.culprit = culprit.isHidden() ? ClassNames.brief(culprit) : culprit.getTypeName();
    }

    /** What to throw on, from one step nearer to the root. */
    static Refusal at(String step, RuntimeException thrown) {
        Refusal refusal = of(thrown);
        refusal.addStep(step);
        return refusal;
    }

    /** What was thrown, as a refusal; Kryo may have wrapped one. */
    static Refusal of(Throwable thrown) {
        if (thrown instanceof Refusal known) {
            return known;
        }
        if (thrown instanceof KryoException && thrown.getCause() instanceof Refusal wrapped) {
            return wrapped;
        }
        return thrown instanceof KryoBufferUnderflowException
                ? SegmentInput.garbled()
                : new Refusal(describe(thrown), thrown);
    }

    /** A throwable in one line. */
    static String describe(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException unprintable) {
            return thrown.getClass().getName();
        }
    }

    private void addStep(String step) {
        if (inner.size() < KEPT) {
            inner.addFirst(step);
            return;
        }
        outer.addFirst(step);
        if (outer.size() > KEPT) {
            outer.removeLast();
            truncated = true;
        }
    }

    /**
     * The path from the root.
     *
     * @param root the root's class, or {@code null} if unknown
     */
    String path(Class<?> root) {
        String steps = String.join("", outer) + (truncated ? "…" : "") + String.join("", inner);
        if (steps.isEmpty() && !culprit.isEmpty()) {
            return culprit;
        }
        String head = root == null ? "value" : ClassNames.brief(root);
        return head + steps + (culprit.isEmpty() ? "" : ": " + culprit);
    }
}
