package dev.lido.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a {@link Grid}: with lines and colours for a terminal, with blanks for a pipe, or as Markdown. */
final class Table {

    /** How it is drawn. */
    enum Look {
        /** With lines and colours. */
        COLOURED,
        /** With lines. */
        LINED,
        /** With blanks alone. */
        PLAIN
    }

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String END = "\u001b[0m";

    private final Grid grid;
    private final int[] widths;

    Table(Grid grid) {
        this.grid = grid;
        this.widths = IntStream.range(0, grid.head().size())
                .map(column -> Math.max(
                        grid.head().get(column).length(),
                        grid.rows().stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** How many columns of a terminal it takes with lines. */
    int width() {
        return IntStream.of(widths).sum() + 3 * widths.length + 1;
    }

    String text(Look look) {
        List<String> lines = new ArrayList<>();
        if (look == Look.PLAIN) {
            lines.add(String.join("  ", padded(grid.head(), false)).stripTrailing());
            grid.rows()
                    .forEach(row ->
                            lines.add(String.join("  ", padded(row, false)).stripTrailing()));
        } else {
            lines.add(rule("┌─", "─┬─", "─┐"));
            lines.add(lined(grid.head(), false));
            lines.add(rule("├─", "─┼─", "─┤"));
            grid.rows().forEach(row -> lines.add(lined(row, look == Look.COLOURED)));
            lines.add(rule("└─", "─┴─", "─┘"));
        }
        return String.join("\n", lines) + "\n";
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + String.join(" | ", grid.head()) + " |");
        lines.add(grid.head().stream()
                .map(head -> isWords(head) ? "---|" : "---:|")
                .collect(Collectors.joining("", "|", "")));
        grid.rows().forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private String rule(String left, String middle, String right) {
        return IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(middle, left, right));
    }

    private String lined(List<String> row, boolean coloured) {
        return "│ " + String.join(" │ ", padded(row, coloured)) + " │";
    }

    private List<String> padded(List<String> row, boolean coloured) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String blanks = " ".repeat(widths[i] - cell.length());
            String padded = isWords(grid.head().get(i)) ? cell + blanks : blanks + cell;
            cells.add(coloured ? coloured(cell, padded) : padded);
        }
        return cells;
    }

    private static String coloured(String cell, String padded) {
        if (cell.equals(Verdict.MET.text())) {
            return GREEN + padded + END;
        }
        return cell.equals(Verdict.MISSED.text()) ? RED + padded + END : padded;
    }

    /** Figures are put to the right. */
    private static boolean isWords(String head) {
        return head.isEmpty() || head.equals("case") || head.equals("goal");
    }
}
