package dev.lido.table;

import dev.lido.table.HtmlGrid.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Rows of any values, as HTML and as text in the look of the tables of jobs.
 *
 * @param caption what it is, and how much of it is shown
 * @param headers the columns' names
 * @param rows each with a cell for each column
 */
public record DataTable(String caption, List<Header> headers, List<List<Entry>> rows) {

    /** No row of it is so wide; what is wider is shortened at the end. */
    private static final Look LOOK = new Look(200, Glyphs.UNICODE);

    private static final int LEAST = 8;

    /** Characters that stay on one line of a cell. */
    private static final int LONG = 16;

    /** Copies the lists. */
    public DataTable {
        Objects.requireNonNull(caption, "caption");
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param name its name
     * @param number whether its cells stand at the right
     */
    public record Header(String name, boolean number) {}

    /**
     * A cell.
     *
     * @param text as it is to be read
     * @param html the same as HTML
     */
    public record Entry(String text, String html) {

        /** Plain text. */
        public static Entry of(String text) {
            return new Entry(text, Markup.escaped(text));
        }

        /** A table in a table; in text it is the given words. */
        public static Entry of(DataTable inner, String words) {
            return new Entry(words, inner.html());
        }
    }

    /** The table as HTML. */
    public String html() {
        var grid = HtmlGrid.titled(
                caption,
                IntStream.range(0, headers.size()).mapToObj(this::htmlColumn).toList());
        rows.forEach(row -> grid.add(Tone.PLAIN, row.stream().map(Entry::html).toList()));
        return "<div style=\"overflow-x:auto;max-width:100%;color:inherit;white-space:normal\">\n" + grid.html()
                + "</div>\n";
    }

    /** Long text is broken, short text is not. */
    private HtmlGrid.Column htmlColumn(int index) {
        int longest = rows.stream()
                .mapToInt(row -> row.get(index).text().length())
                .max()
                .orElse(0);
        Header header = headers.get(index);
        Kind text = longest <= LONG ? Kind.WORD : Kind.TEXT;
        return new HtmlGrid.Column(header.name(), header.number() ? Kind.NUMBER : text, Math.min(LONG, longest));
    }

    /** The table as lines of text, the caption first. */
    public String text() {
        var grid = new Grid(
                LOOK, IntStream.range(0, headers.size()).mapToObj(this::column).toList());
        rows.forEach(row -> grid.add(
                Tone.PLAIN,
                row.stream().map(entry -> Cell.of(entry.text(), LOOK.glyphs())).toList()));
        return caption + "\n" + Line.join(grid.lines()).stripTrailing();
    }

    /** The last columns go first. */
    private Column column(int index) {
        Header header = headers.get(index);
        return header.number() ? Column.number(header.name(), 1, -index) : Column.text(header.name(), LEAST, -index);
    }
}
