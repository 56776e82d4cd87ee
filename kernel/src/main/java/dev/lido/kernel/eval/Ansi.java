package dev.lido.kernel.eval;

/** The few colours of errors; they read well on light and on dark. */
public final class Ansi {

    private static final String PLAIN = "\u001b[0m";

    private Ansi() {}

    /** For the name of what went wrong. */
    public static String error(String text) {
        return "\u001b[1;31m" + text + PLAIN;
    }

    /** For places in cells. */
    public static String place(Object text) {
        return "\u001b[32m" + text + PLAIN;
    }

    /** For what is rarely read. */
    public static String aside(String text) {
        return "\u001b[90m" + text + PLAIN;
    }
}
