package dev.lido.kernel.eval;

/** The few colours of errors; they read well on light and on dark. */
final class Ansi {

    private static final String PLAIN = "\u001b[0m";

    private Ansi() {}

    /** For the name of what went wrong. */
    static String error(String text) {
        return "\u001b[1;31m" + text + PLAIN;
    }

    /** For places in cells. */
    static String place(Object text) {
        return "\u001b[32m" + text + PLAIN;
    }

    /** For what is rarely read. */
    static String aside(String text) {
        return "\u001b[90m" + text + PLAIN;
    }
}
