package dev.lido.shell;

import java.io.PrintStream;

/**
 * Where a section plays.
 *
 * @param out takes what it says
 * @param processes the workers of the session's pool
 * @param fast whether to do a quarter of the work
 */
record DemoStage(PrintStream out, int processes, boolean fast) {

    private static final int FAST = 4;

    /** That many items, or fewer if the demo is to be fast. */
    int items(int usual) {
        return fast ? Math.max(1, usual / FAST) : usual;
    }

    void say(String what, Object value) {
        out.println(what + " ==> " + value);
    }

    /**
     * Fails the section unless what it shows is true.
     *
     * @throws IllegalStateException if it is not
     */
    void check(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("the demo went wrong: " + what);
        }
    }
}
