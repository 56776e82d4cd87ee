package dev.lido.kernel.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which cell and line every snippet came from, old versions of redefined ones too. Guarded by the compiler lock. */
final class Origins {

    private final Map<String, Origin> ofSnippets = new HashMap<>();
    private int ids;

    /** Names a new snippet from there; JShell's own names are those of what it replaces. */
    String newId(Origin origin) {
        String id = Integer.toString(++ids);
        ofSnippets.put(id, origin);
        return id;
    }

    /** A frame that JShell has translated, as {@code #snippet:line}; {@code null} if it is of no cell. */
    CellLine line(StackTraceElement translated) {
        String file = translated.getFileName();
        if (file == null || !file.startsWith("#")) {
            return null;
        }
        Origin origin = ofSnippets.getOrDefault(file.substring(1), Origin.NOWHERE);
        return origin.cell() <= 0 ? null : origin.atLine(translated.getLineNumber());
    }

    /**
     * Where a snippet starts.
     *
     * @param cell its number; none or less for the session's own snippets
     * @param typed the cell as its user knows it
     * @param source the same in plain Java, each line in its place
     * @param start of the snippet in it
     */
    record Origin(int cell, String typed, String source, int start) {

        static final Origin NOWHERE = new Origin(0, "", "", 0);

        /** The line of the cell that is this line of the snippet, from 1. */
        CellLine atLine(int line) {
            return line(lineAt(start) + line);
        }

        /** The line of the cell in which the snippet has this position. */
        CellLine at(long position) {
            return line(lineAt(start + (int) position) + 1);
        }

        /** How far that position is from the start of its line. */
        int column(long position) {
            int at = Math.min(start + (int) position, source.length());
            return at - (source.lastIndexOf('\n', at - 1) + 1);
        }

        /** Whether that position's line is in Java as it was typed, so that columns mean the same in both. */
        boolean isTyped(long position) {
            int line = lineAt(start + (int) position);
            return typed.lines()
                    .skip(line)
                    .findFirst()
                    .equals(source.lines().skip(line).findFirst());
        }

        private CellLine line(int number) {
            List<String> lines = typed.lines().toList();
            return new CellLine(cell, number, number > lines.size() ? "" : lines.get(number - 1));
        }

        private int lineAt(int position) {
            int end = Math.min(position, source.length());
            return (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
        }
    }

    /**
     * A line of a cell.
     *
     * @param cell its number
     * @param line from 1
     * @param text of the line
     */
    record CellLine(int cell, int line, String text) {
        @Override
        public String toString() {
            return "Cell In[" + cell + "], line " + line;
        }
    }
}
