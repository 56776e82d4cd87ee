package dev.lido.kernel.eval;

import java.util.List;

/** A cell did not compile, threw, or was interrupted. The cause is what the user's code threw, if it did. */
public final class CellException extends Exception {

    private final String name;
    private final transient List<String> lines;

    /**
     * Tells of a cell's error.
     *
     * @param name the error's class, or {@code CompilationError}, {@code Interrupted}
     * @param message in one line
     * @param lines what the notebook shows, with ANSI colours: place in the cell, source line, trace with our own frames folded
     */
    public CellException(String name, String message, List<String> lines, Throwable cause) {
        super(message, cause);
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /**
     * That of a cell that was stopped.
     *
     * @param where such as {@code at line 3}
     */
    public static CellException interrupted(String where) {
        String message = "the cell was stopped" + (where.isEmpty() ? "" : " " + where);
        return new CellException("Interrupted", message, List.of(Ansi.error("Interrupted") + ": " + message), null);
    }

    /** The error's name, as front ends show it first. */
    public String name() {
        return name;
    }

    /** The lines to show. */
    public List<String> lines() {
        return lines;
    }
}
