package dev.lido.table;

import dev.lido.Timeline;
import dev.lido.Timeline.Span;
import dev.lido.spi.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws which worker ran which item when, in SVG, for bright and for dark pages; {@link TimelineText} is its twin. Thread-safe: has no state. */
public final class TimelineSvg {

    private static final int WIDTH = 860;
    private static final int LEFT = 130;
    private static final int RIGHT = 20;
    private static final int ROW = 22;
    private static final int HEIGHT = 14;
    private static final int AXIS = 24;
    private static final int TICKS = 5;

    /** Items that take fewer pixels, and come this close to one another, are drawn as one: more could not be seen. */
    private static final double NARROW = 2;

    private static final double TOUCHING = 0.5;

    private static final String GREY = "#808080";
    private static final String GOOD = "#3b82f6";
    private static final String BAD = "#d1242f";

    private final StringBuilder svg = new StringBuilder();
    private final double pixelsPerNano;

    private TimelineSvg(Duration end) {
        pixelsPerNano = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, end.toNanos());
    }

    /** The whole drawing; it is of use on its own and in a page of HTML. */
    public static String svg(Timeline timeline) {
        Map<WorkerId, List<Span>> rows = TimelineText.byWorker(timeline);
        Duration end = TimelineText.end(timeline);
        return new TimelineSvg(end).drawn(TimelineText.title(timeline), rows, end);
    }

    private String drawn(String title, Map<WorkerId, List<Span>> rows, Duration end) {
        int height = ROW + rows.size() * ROW + AXIS;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " style=\"max-width:100%%;height:auto\" font-family=\"sans-serif\" font-size=\"12\" fill=\"%s\">%n",
                WIDTH,
                height,
                WIDTH,
                height,
                GREY));
        svg.append("<title>").append(Markup.escaped(title)).append("</title>\n");
        text(0, 14, "start", title);
        int y = ROW;
        for (Map.Entry<WorkerId, List<Span>> row : rows.entrySet()) {
            row(row.getKey(), row.getValue(), y);
            y += ROW;
        }
        axis(end, y);
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private void row(WorkerId worker, List<Span> spans, int y) {
        text(0, y + 15, "start", worker.toString());
        Run open = null;
        for (Span span : spans) {
            var next = new Run(x(span.start()), x(span.start().plus(span.duration())), span.failed());
            if (open != null && open.takes(next)) {
                open = new Run(open.from(), Math.max(open.to(), next.to()), open.failed());
            } else {
                draw(open, y);
                open = next;
            }
        }
        draw(open, y);
    }

    private record Run(double from, double to, boolean failed) {

        boolean takes(Run next) {
            return failed == next.failed && to - from < NARROW && next.from - to <= TOUCHING;
        }
    }

    private void draw(Run bar, int y) {
        if (bar == null) {
            return;
        }
        svg.append("<rect x=\"")
                .append(Markup.number(bar.from()))
                .append("\" y=\"")
                .append(y + (ROW - HEIGHT) / 2);
        svg.append("\" width=\"").append(Markup.number(Math.max(TOUCHING, bar.to() - bar.from())));
        svg.append("\" height=\"")
                .append(HEIGHT)
                .append("\" stroke=\"")
                .append(GREY)
                .append("\" stroke-width=\"0.4\" fill=\"");
        svg.append(bar.failed() ? BAD : GOOD).append("\"/>\n");
    }

    private void axis(Duration end, int y) {
        svg.append("<path fill=\"none\" stroke=\"")
                .append(GREY)
                .append("\" d=\"M")
                .append(LEFT)
                .append(' ')
                .append(y);
        svg.append('H').append(WIDTH - RIGHT).append("\"/>\n");
        for (int i = 0; i <= TICKS; i++) {
            Duration at = end.multipliedBy(i).dividedBy(TICKS);
            text((int) x(at), y + 16, i == TICKS ? "end" : i == 0 ? "start" : "middle", i == 0 ? "0" : Units.span(at));
        }
    }

    private void text(int x, int y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor);
        svg.append("\">").append(Markup.escaped(text)).append("</text>\n");
    }

    private double x(Duration time) {
        return LEFT + time.toNanos() * pixelsPerNano;
    }
}
