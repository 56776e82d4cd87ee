package dev.lido.codec;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Decides on which stack a graph is carried: the caller's, or for deep ones that of a thread made for it. Brings all
 * that can go wrong into the form of a {@link Refusal}.
 */
final class DeepStack {

    /** Address space, not memory: only the pages that are touched cost any. */
    private static final long SIZE = 1L << 30;

    private static final String TOO_DEEP =
            "is nested too deeply. Put the objects of the chain into a list instead of linking them.";

    private DeepStack() {}

    /**
     * Runs a step here, and if the stack is too small for it, its deep form on a large stack.
     *
     * @throws Refusal whatever went wrong
     */
    static <T> T run(Supplier<T> step, Supplier<T> deepStep) {
        try {
            return step.get();
        } catch (StackOverflowError deep) {
            return guarded(() -> onLargeStack(deepStep));
        } catch (RuntimeException | Error thrown) {
            throw refusal(thrown);
        }
    }

    private static <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException | Error thrown) {
            throw refusal(thrown);
        }
    }

    private static <T> T onLargeStack(Supplier<T> step) {
        var task = new FutureTask<T>(() -> guarded(step));
        var thread = new Thread(null, task, "lido-deep-graph", SIZE);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Refusal refusal(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return new Refusal(TOO_DEEP, null);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Refusal("does not fit into the memory that is left here (" + thrown.getMessage() + ").", thrown);
        }
        return Refusal.of(thrown);
    }
}
