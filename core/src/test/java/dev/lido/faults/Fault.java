package dev.lido.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong, in whatever process it is; a row of the matrix. */
enum Fault {
    THROWS("throws", ""),
    EXITS("System.exit", "exit code 3"),
    HALTS("Runtime.halt", "exit code 4"),
    KILLED("kill -9", "SIGKILL"),
    CRASHES("SIGSEGV", "SIGSEGV"),
    STOPS("SIGSTOP", ""),
    EXHAUSTS("OutOfMemoryError", ""),
    OVERFLOWS("StackOverflowError", ""),
    LOOPS("endless loop", "");

    static final String WORDS = "thrown on purpose";

    private static final int MIB = 1 << 20;

    /** Ends the loops of this process; only a test's own has it set, since it has to go on. */
    private static volatile boolean released;

    /** How it is called in the matrix. */
    final String title;

    /** What is said of a worker that died of it; empty where it does not die by itself. */
    final String death;

    Fault(String title, String death) {
        this.title = title;
        this.death = death;
    }

    /** Whether a worker dies of it. */
    boolean kills() {
        return !death.isEmpty();
    }

    /** Whether it lasts until somebody sets a limit to it. */
    boolean lasts() {
        return this == STOPS || this == LOOPS;
    }

    /** Whether it is a thing thrown, for whoever stands around it to catch. */
    boolean isThrown() {
        return this == THROWS || this == EXHAUSTS || this == OVERFLOWS;
    }

    /** The type of what is thrown. */
    Class<? extends Throwable> thrown() {
        return this == EXHAUSTS
                ? OutOfMemoryError.class
                : this == OVERFLOWS ? StackOverflowError.class : IllegalStateException.class;
    }

    /** Does it. */
    void happen() {
        switch (this) {
            case THROWS -> throw new IllegalStateException(WORDS);
            case EXITS -> System.exit(3);
            case HALTS -> Runtime.getRuntime().halt(4);
            case KILLED -> signal("KILL");
            case CRASHES -> signal("SEGV");
            case STOPS -> signal("STOP");
            case EXHAUSTS -> exhaust();
            case OVERFLOWS -> System.out.println(recurse(0));
            case LOOPS -> loop();
        }
    }

    /** Sends this process a signal, and goes on only if it was not the last thing. */
    private static void signal(String name) {
        try {
            var pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!released) {
            LockSupport.park();
        }
    }

    /** With one allocation that cannot be met where the heap is large, else until it is full. */
    private static void exhaust() {
        if (Runtime.getRuntime().maxMemory() > 1L << 30) {
            throw new AssertionError(new byte[Integer.MAX_VALUE - 8].length + " bytes were there");
        }
        Object[] chain = {};
        while (!released) {
            chain = new Object[] {chain, new byte[MIB]};
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    /** No interrupt ends it. */
    private static void loop() {
        while (!released) {
            Thread.onSpinWait();
        }
    }

    /** Lets the loops in this process run, or end. */
    static void release(boolean ended) {
        released = ended;
    }
}
