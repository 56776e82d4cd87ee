package dev.lido.kernel.eval;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A cell's next snippet as source: JShell takes them one by one.
 *
 * @param source without blanks at its start
 * @param start where it starts in the cell
 * @param next where the rest of the cell starts
 * @param bare whether it ends the cell, and without a semicolon: then the value of an expression is the cell's
 */
record Piece(String source, int start, int next, boolean bare) {

    /** The piece that starts there, or {@code null} if nothing but blanks and comments is left. */
    static Piece of(SourceCodeAnalysis analysis, String cell, int from) {
        int start = skipBlanks(cell, from);
        String rest = cell.substring(start);
        CompletionInfo info = analysis.analyzeCompletion(rest);
        return switch (info.completeness()) {
            case EMPTY -> null;
            // the compiler tells best what is missing at the end, or wrong
            case DEFINITELY_INCOMPLETE, UNKNOWN -> new Piece(rest, start, cell.length(), false);
            case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> new Piece(info.source(), start, cell.length(), false);
            case COMPLETE -> complete(info, start, cell);
        };
    }

    private static Piece complete(CompletionInfo info, int start, String cell) {
        boolean ends = info.remaining().isBlank();
        boolean bare = ends && CodeScan.of(info.source()).last() != ';';
        return new Piece(info.source(), start, cell.length() - info.remaining().length(), bare);
    }

    private static int skipBlanks(String cell, int from) {
        int start = from;
        while (start < cell.length() && Character.isWhitespace(cell.charAt(start))) {
            start++;
        }
        return start;
    }
}
