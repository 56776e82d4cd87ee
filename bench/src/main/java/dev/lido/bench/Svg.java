package dev.lido.bench;

import java.util.Locale;

/** A drawing in the making. Its colours do on white and on dark pages. */
final class Svg {

    static final String INK = "#777777";
    static final String GOOD = "#2a9d5c";
    static final String BAD = "#d1495b";
    static final String LINE = "#3a7ca5";

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Svg text(double x, double y, String anchor, String text) {
        body.append(format(
                "<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s'>%s</text>\n", x, y, anchor, INK, escaped(text)));
        return this;
    }

    Svg line(double fromX, double fromY, double toX, double toY) {
        body.append(format(
                "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='0.5'/>\n",
                fromX, fromY, toX, toY, INK));
        return this;
    }

    /** From one corner to the other; the corners may be given in any order. */
    Svg bar(double fromX, double toX, double y, String colour) {
        body.append(format(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='10' fill='%s'/>\n",
                Math.min(fromX, toX), y, Math.max(1, Math.abs(toX - fromX)), colour));
        return this;
    }

    /** Through points given as {@code x,y}, with blanks between. */
    Svg curve(String points, String colour) {
        body.append(format("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>\n", points, colour));
        return this;
    }

    Svg dot(double x, double y, String colour) {
        body.append(format("<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>\n", x, y, colour));
        return this;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n%s</svg>%n",
                width, height, body);
    }
}
