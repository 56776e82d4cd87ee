package dev.lido.table;

import dev.lido.Timeline;
import dev.lido.Timeline.Span;
import dev.lido.spi.WorkerId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells which worker was at work when, as text: a line for each worker. Thread-safe: has no state. */
public final class TimelineText {

    private static final int WIDTH = 60;
    private static final Comparator<WorkerId> BY_NUMBER = Comparator.comparingInt(WorkerId::number);

    private TimelineText() {}

    /** The lines, the title first. */
    public static String text(Timeline timeline) {
        var text = new StringBuilder(title(timeline));
        long end = Math.max(1, end(timeline).toNanos());
        byWorker(timeline).forEach((worker, spans) -> text.append(String.format("%n%-18s |", worker))
                .append(line(spans, end))
                .append('|'));
        return text.toString().replace("\r\n", "\n");
    }

    private static String line(List<Span> spans, long end) {
        StringBuilder line = new StringBuilder(" ".repeat(WIDTH));
        for (Span span : spans) {
            int from = place(span.start(), end);
            int to = place(span.start().plus(span.duration()), end);
            for (int i = from; i <= to; i++) {
                if (line.charAt(i) != '!') {
                    line.setCharAt(i, span.failed() ? '!' : '=');
                }
            }
        }
        return line.toString();
    }

    private static int place(Duration time, long end) {
        return (int) Math.min(WIDTH - 1, (double) time.toNanos() / end * WIDTH);
    }

    /** What it is, in words, such as {@code map-3: 120 items in 2 workers, 1.31 s}. */
    static String title(Timeline timeline) {
        int workers = byWorker(timeline).size();
        int shown = timeline.spans().size();
        return timeline.job() + ": " + timeline.items() + (timeline.items() == 1 ? " item" : " items") + " in "
                + workers
                + (workers == 1 ? " worker, " : " workers, ") + Units.span(end(timeline))
                + (shown < timeline.items() ? "; " + shown + " of them are shown" : "");
    }

    /** In the order of the workers' numbers, and of each worker's starts. */
    static Map<WorkerId, List<Span>> byWorker(Timeline timeline) {
        return timeline.spans().stream()
                .sorted(Comparator.comparing(Span::start))
                .collect(Collectors.groupingBy(Span::worker, () -> new TreeMap<>(BY_NUMBER), Collectors.toList()));
    }

    static Duration end(Timeline timeline) {
        return timeline.spans().stream()
                .map(span -> span.start().plus(span.duration()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
