package dev.lido.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Lays cells out in columns, in no more than the width given: first the columns that may shrink do, the last one first, then
 * the least important ones go.
 */
final class Grid {

    private static final String GAP = "  ";

    private final Look look;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Tone> tones = new ArrayList<>();

    Grid(Look look, List<Column> columns) {
        this.look = look;
        this.columns.addAll(columns);
    }

    /** Adds a row; its cells belong to the columns in their order. */
    void add(Tone tone, List<Cell> cells) {
        tones.add(tone);
        rows.add(cells);
    }

    List<Line> lines() {
        List<Integer> shown =
                new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        int[] widths = fitted(shown);
        while (total(shown, widths) > look.width() && shown.size() > 1) {
            shown.remove(shown.stream()
                    .min(Comparator.comparingInt(i -> columns.get(i).keep()))
                    .orElseThrow());
            widths = fitted(shown);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(header(shown, widths));
        for (int row = 0; row < rows.size(); row++) {
            lines.add(line(row, shown, widths));
        }
        return lines;
    }

    private int[] fitted(List<Integer> shown) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int wanted = rows.stream()
                    .mapToInt(row -> row.get(column).wanted())
                    .max()
                    .orElse(0);
            widths[i] = Math.max(columns.get(i).width(), wanted);
        }
        for (int i = shown.size() - 1; i >= 0; i--) {
            int column = shown.get(i);
            int over = total(shown, widths) - look.width();
            int spare = Math.max(0, widths[column] - columns.get(column).least());
            widths[column] -= Math.max(0, Math.min(over, spare));
        }
        return widths;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i]).sum() + GAP.length() * (shown.size() - 1);
    }

    private Line header(List<Integer> shown, int[] widths) {
        return new Line(joined(shown, widths, i -> Cell.of(columns.get(i).header(), look.glyphs())), Tone.HEADER);
    }

    private Line line(int row, List<Integer> shown, int[] widths) {
        return new Line(joined(shown, widths, i -> rows.get(row).get(i)), tones.get(row));
    }

    private String joined(List<Integer> shown, int[] widths, IntFunction<Cell> cells) {
        List<String> texts = new ArrayList<>();
        for (int i : shown) {
            String text = cells.apply(i).draw().apply(widths[i]);
            texts.add(ScreenText.pad(text, widths[i], columns.get(i).right()));
        }
        return ScreenText.cut(String.join(GAP, texts).stripTrailing(), look.width(), look.glyphs());
    }
}
