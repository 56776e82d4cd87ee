package dev.lido.table;

import java.util.ArrayList;
import java.util.List;

/**
 * One HTML table: a caption, a row of headers, and rows of which the first cell names the row. Columns have a least width, so that
 * nothing moves when numbers grow, and long text is broken, never cut.
 */
final class HtmlGrid {

    private static final String TABLE = "border-collapse:collapse;border:none;table-layout:auto;margin:0;color:inherit;"
            + "background:transparent;font-size:13px;line-height:1.5;font-variant-numeric:tabular-nums";
    private static final String CAPTION =
            "caption-side:top;text-align:left;padding:0 0 2px 0;color:inherit;opacity:.85;white-space:nowrap";

    /** For those who hear the page: to those who see it, the same stands above the table. */
    private static final String SPOKEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";

    private static final String ROW = "background:transparent;border:none;border-bottom:" + Markup.RULE;
    private static final String CELL = "border:none;vertical-align:top;padding:2px 10px 2px 0;font-weight:normal;";
    private static final String FAINT = ";opacity:.7";

    private final String caption;
    private final String captionStyle;
    private final List<Column> columns;
    private final List<String> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param header its name; never empty, since it is read aloud
     * @param kind what stands in it
     * @param width in characters, the least
     */
    record Column(String header, Kind kind, int width) {}

    /** How a column's cells stand. */
    enum Kind {
        /** Text of known length. */
        WORD("text-align:left;white-space:nowrap"),
        /** Text of any length. */
        TEXT("text-align:left;white-space:pre-wrap;overflow-wrap:anywhere"),
        /** Numbers, below one another. */
        NUMBER("text-align:right;white-space:nowrap");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    private HtmlGrid(String caption, String captionStyle, List<Column> columns) {
        this.caption = caption;
        this.captionStyle = captionStyle;
        this.columns = List.copyOf(columns);
    }

    /** A table that stands for itself. */
    static HtmlGrid titled(String caption, List<Column> columns) {
        return new HtmlGrid(caption, CAPTION, columns);
    }

    /** A table below a line that says the same as its caption. */
    static HtmlGrid below(String caption, List<Column> columns) {
        return new HtmlGrid(caption, SPOKEN, columns);
    }

    /** Adds a row of cells that are HTML already; the first one is its header. */
    void add(Tone tone, List<String> cells) {
        var row = new StringBuilder("<tr style=\"" + ROW + (tone == Tone.FAINT ? FAINT : "") + "\">");
        row.append(cell("th scope=\"row\"", "th", columns.get(0), cells.get(0)));
        for (int i = 1; i < columns.size(); i++) {
            row.append(cell("td", "td", columns.get(i), cells.get(i)));
        }
        rows.add(row.append("</tr>\n").toString());
    }

    String html() {
        var html = new StringBuilder("<table style=\"" + TABLE + "\">\n");
        html.append("<caption style=\"" + captionStyle + "\">")
                .append(Markup.escaped(caption))
                .append("</caption>\n");
        html.append("<thead><tr style=\"" + ROW + "\">");
        columns.forEach(column -> html.append(header(column)));
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(html::append);
        return html.append("</tbody></table>\n").toString();
    }

    private static String header(Column column) {
        String width = CELL + column.kind().style + ";min-width:" + column.width() + "ch;opacity:.7";
        return "<th scope=\"col\" style=\"" + width + "\">" + Markup.escaped(column.header()) + "</th>";
    }

    private static String cell(String open, String close, Column column, String content) {
        return "<" + open + " style=\"" + CELL + column.kind().style + "\">" + content + "</" + close + ">";
    }
}
