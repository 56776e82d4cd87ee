package dev.lido.codec;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Decides on which stack a graph is carried: the caller's, or for deep ones that of a thread made for it. How large that is
 * depends on whose recursion it was that overflowed, since an endless one costs all the memory that it gets. Brings all
 * that can go wrong into the form of a {@link Refusal}.
 */
final class DeepStack {

    /** For deep graphs. Address space, not memory: only the pages that are touched cost any. */
    private static final long LARGE = 1L << 30;

    /** For user code that overflowed the caller's stack, mostly by an endless recursion: it touches all that it is given. */
    private static final long MEDIUM = 16L << 20;

    /** A level of the codec's own recursion, or of Java serialization's, has far fewer frames. */
    private static final int FRAMES_OF_A_LEVEL = 200;

    private static final String TOO_DEEP =
            "is nested too deeply. Put the objects of the chain into a list instead of linking them.";

    private DeepStack() {}

    /**
     * Runs a step here, and if the stack is too small for it, its deep form on a larger stack.
     *
     * @throws Refusal whatever went wrong
     */
    static <T> T run(Supplier<T> step, Supplier<T> deepStep) {
        try {
            return step.get();
        } catch (StackOverflowError deep) {
            return guarded(() -> onStack(isOfGraph(deep) ? LARGE : MEDIUM, deepStep));
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

    /** Whether the graph is deep, rather than the recursion of a user's {@code hashCode} or {@code writeObject}. */
    private static boolean isOfGraph(StackOverflowError overflow) {
        StackTraceElement[] trace = overflow.getStackTrace();
        return trace.length == 0
                || Arrays.stream(trace).limit(FRAMES_OF_A_LEVEL).anyMatch(DeepStack::isCarrying);
    }

    private static boolean isCarrying(StackTraceElement frame) {
        return frame.getClassName().equals(FieldAccess.class.getName())
                || frame.getClassName().equals(GraphKryo.class.getName())
                || frame.getClassName().startsWith("java.io.Object");
    }

    private static <T> T onStack(long size, Supplier<T> step) {
        var task = new FutureTask<T>(() -> guarded(step));
        var thread = new Thread(null, task, "lido-deep-graph", size);
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
