package dev.lido.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The cell that runs, for those who look at it from other threads: says what its user cannot see from within. Thread-safe.
 *
 * @param thread runs it
 * @param runs whether it still runs
 * @param outlet its own
 */
record RunningCell(Thread thread, BooleanSupplier runs, CellOutlet outlet) {

    /** Cells stop within a third of it, even on a busy machine. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final String SNIPPETS = "REPL.";

    /**
     * The cell was interrupted: if it still runs in a while, its user is told what it is in. Nothing in Java can stop code of a library
     * that takes no notice.
     */
    void watch() {
        Executor later = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (runs.getAsBoolean()) {
                outlet.print(true, text(thread.getStackTrace()));
            }
        });
    }

    /** The JVM ends: tells if it is the cell that ends it. */
    void tellExit() {
        boolean exits = Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
        if (exits) {
            outlet.print(true, "The cell has called System.exit: the kernel ends.\n");
            outlet.flush();
        }
    }

    private static String text(StackTraceElement[] frames) {
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
