package dev.lido.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws how many times better Lido is than the best other pool: a bar a case, on a logarithmic scale, to the right if it is. */
final class RatioPlot {

    private static final int WIDTH = 760;
    private static final int LABELS = 260;
    private static final int ROW = 18;
    private static final int TOP = 24;

    private record Bar(String title, double ratio) {}

    private RatioPlot() {}

    /** Empty if there is nothing to compare. */
    static String svg(List<Case> cases, Results results) {
        List<Bar> bars = bars(cases, results);
        if (bars.isEmpty()) {
            return "";
        }
        int decades = (int) Math.ceil(bars.stream()
                .mapToDouble(bar -> Math.abs(Math.log10(bar.ratio())))
                .max()
                .orElse(1));
        double unit = (WIDTH - LABELS - 40) / (2.0 * Math.max(1, decades));
        double zero = LABELS + 10 + unit * Math.max(1, decades);
        int bottom = TOP + ROW * bars.size();
        var svg = new Svg(WIDTH, bottom + 10);
        for (int decade = -decades; decade <= decades; decade++) {
            double x = zero + decade * unit;
            svg.line(x, TOP - 6, x, bottom).text(x, TOP - 10, "middle", label(decade));
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double end = zero + unit * Math.log10(bar.ratio());
            double y = TOP + ROW * i;
            svg.text(LABELS, y + 9, "end", bar.title());
            svg.bar(zero, end, y, bar.ratio() >= 1 ? Svg.GOOD : Svg.BAD);
        }
        return svg.toString();
    }

    private static List<Bar> bars(List<Case> cases, Results results) {
        var bars = new ArrayList<Bar>();
        for (Case it : cases) {
            OptionalDouble own = results.median(Peers.LIDO, it);
            Optional<Results.Best> best = results.best(it, "");
            if (own.isPresent() && best.isPresent() && !it.group().equals("scale")) {
                double ratio = it.ratio(own.getAsDouble(), best.get().value());
                if (ratio > 0 && Double.isFinite(ratio)) {
                    bars.add(new Bar(it.title() + "  " + Numbers.times(ratio), ratio));
                }
            }
        }
        return bars;
    }

    private static String label(int decade) {
        return Numbers.shortest(Math.pow(10, Math.abs(decade))).transform(n -> decade < 0 ? "1/" + n : n + "×");
    }
}
