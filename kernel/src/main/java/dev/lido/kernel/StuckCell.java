package dev.lido.kernel;

import dev.lido.kernel.display.Outlet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A cell that goes on though it was interrupted: nothing in Java can stop code of a library that takes no notice. Then at least its
 * user is told what it is in, and what is left to do. Thread-safe.
 *
 * @param thread runs it
 * @param runs whether it still runs
 * @param outlet its own
 */
record StuckCell(Thread thread, BooleanSupplier runs, Outlet outlet) {

    /** Cells stop within a third of it, even on a busy machine. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final String SNIPPETS = "REPL.";

    /** The cell was interrupted: has its user told if it still runs in a while. */
    void watch() {
        Executor later = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (runs.getAsBoolean()) {
                outlet.print(true, text(thread.getStackTrace()));
            }
        });
    }

    static String text(StackTraceElement[] frames) {
        String in = frames.length == 0 ? "" : ": it is in " + told(frames[calledByCell(frames)]);
        return "The cell has not stopped yet" + in + ", which takes no notice of an interrupt. "
                + "If it never ends, only a restart of the kernel helps.\n";
    }

    /** The method that the cell's own code has called; the innermost one if none of it is left below. */
    private static int calledByCell(StackTraceElement[] frames) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].getClassName().startsWith(SNIPPETS)) {
                return Math.max(0, i - 1);
            }
        }
        return 0;
    }

    private static String told(StackTraceElement frame) {
        return frame.getClassName().startsWith(SNIPPETS)
                ? "code that waits for a lock"
                : frame.getClassName() + "." + frame.getMethodName();
    }
}
