package dev.lido.table;

import java.util.Locale;

/** Writes HTML that any front end shows, without script, style sheet or class names; user text comes in only by {@link #escaped}. */
final class Markup {

    /** A line that is seen on white and on black. */
    static final String RULE = "1px solid rgba(128,128,128,.35)";

    /** What stands for a character that HTML cannot hold. */
    private static final char UNKNOWN = '\uFFFD';

    private Markup() {}

    /** Text as it is to be read, in an element or in a quoted attribute. */
    static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> escape(codePoint, html));
        return html.toString();
    }

    private static void escape(int codePoint, StringBuilder html) {
        switch (codePoint) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n', '\t' -> html.append((char) codePoint);
            default -> html.appendCodePoint(isReadable(codePoint) ? codePoint : UNKNOWN);
        }
    }

    private static boolean isReadable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** A part that folds; its summary stays. */
    static String folding(boolean open, String summary, String content) {
        return "<details" + (open ? " open" : "")
                + " style=\"margin:4px 0 0 0\"><summary style=\"display:list-item;cursor:pointer;opacity:.85\">"
                + escaped(summary)
                + "</summary>\n" + content + "</details>\n";
    }

    /** A remark on a line of its own. */
    static String remark(String text) {
        return "<div style=\"white-space:pre-wrap;overflow-wrap:anywhere;margin:4px 0 0 0\">" + escaped(text)
                + "</div>\n";
    }

    /** A number for a style or a drawing: no more digits than can be seen. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
