package dev.lido.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Draws the cost of an item by the number of workers, of items and of calls in flight: three panels, both axes logarithmic. */
final class ScalePlot {

    private static final int PANEL = 260;
    private static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int RIGHT = 14;
    private static final int TOP = 30;
    private static final int BOTTOM = 30;

    private static final Map<String, String> COLOURS = Map.of(Peers.LIDO, Svg.LINE, "multiprocessing-fork", Svg.BAD);

    private static final List<String> KINDS = List.of("workers", "items", "in_flight");
    private static final Map<String, String> TITLES =
            Map.of("workers", "workers", "items", "items of a map", "in_flight", "calls in flight");

    private record Point(double x, double y) {}

    private final List<Case> cases;
    private final Results results;

    private ScalePlot(List<Case> cases, Results results) {
        this.cases = cases;
        this.results = results;
    }

    /** Empty if nothing of that was measured. */
    static String svg(List<Case> cases, Results results) {
        var plot = new ScalePlot(cases, results);
        List<String> kinds = KINDS.stream()
                .filter(kind -> !plot.points(Peers.LIDO, kind).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            return "";
        }
        var svg = new Svg(PANEL * kinds.size(), HEIGHT);
        for (int i = 0; i < kinds.size(); i++) {
            plot.panel(svg, kinds.get(i), PANEL * i);
        }
        return svg.toString();
    }

    private List<Point> points(String peer, String kind) {
        var points = new ArrayList<Point>();
        for (Case it : cases) {
            OptionalDouble value = results.median(peer, it);
            if (it.work().kind().equals(kind) && value.isPresent() && value.getAsDouble() > 0) {
                points.add(new Point(it.work().items(), value.getAsDouble()));
            }
        }
        return points;
    }

    private void panel(Svg svg, String kind, int offset) {
        List<Point> all = new ArrayList<>();
        COLOURS.keySet().forEach(peer -> all.addAll(points(peer, kind)));
        double left = offset + LEFT;
        double right = offset + PANEL - RIGHT;
        var x = Axis.of(all.stream().mapToDouble(Point::x).toArray(), left, right);
        var y = Axis.of(all.stream().mapToDouble(Point::y).toArray(), HEIGHT - BOTTOM, TOP);
        svg.text(offset + PANEL / 2.0, 14, "middle", "µs an item, by " + TITLES.get(kind));
        for (int decade = y.low(); decade <= y.high(); decade++) {
            double at = y.at(Math.pow(10, decade));
            svg.line(left, at, right, at).text(left - 4, at + 4, "end", power(decade));
        }
        for (int decade = x.low(); decade <= x.high(); decade++) {
            svg.text(x.at(Math.pow(10, decade)), HEIGHT - BOTTOM + 16, "middle", power(decade));
        }
        COLOURS.forEach((peer, colour) -> curve(svg, points(peer, kind), new Axis[] {x, y}, colour));
        if (!points("multiprocessing-fork", kind).isEmpty()) {
            svg.text(right, HEIGHT - 2, "end", "blue: Lido, red: multiprocessing");
        }
    }

    private static void curve(Svg svg, List<Point> points, Axis[] axes, String colour) {
        var text = new StringBuilder();
        for (Point point : points) {
            double x = axes[0].at(point.x());
            double y = axes[1].at(point.y());
            text.append(Math.round(x * 10) / 10.0)
                    .append(',')
                    .append(Math.round(y * 10) / 10.0)
                    .append(' ');
            svg.dot(x, y, colour);
        }
        if (!points.isEmpty()) {
            svg.curve(text.toString().trim(), colour);
        }
    }

    private static String power(int decade) {
        return decade >= 0 && decade < 4
                ? Numbers.grouped((long) Math.pow(10, decade))
                : decade < 0 ? Numbers.shortest(1 / Math.pow(10, -decade)) : "1e" + decade;
    }

    /** A logarithmic axis, from one power of ten to another. */
    private record Axis(int low, int high, double from, double to) {
        static Axis of(double[] values, double from, double to) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (double value : values) {
                low = Math.min(low, (int) Math.floor(Math.log10(value)));
                high = Math.max(high, (int) Math.ceil(Math.log10(value)));
            }
            return new Axis(low, Math.max(high, low + 1), from, to);
        }

        double at(double value) {
            return from + (to - from) * (Math.log10(value) - low) / (high - low);
        }
    }
}
