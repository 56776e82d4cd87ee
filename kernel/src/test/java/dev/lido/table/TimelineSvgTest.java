package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Timeline;
import dev.lido.Timeline.Span;
import dev.lido.spi.WorkerId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TimelineSvgTest {

    private static final Timeline TIMELINE = timeline(List.of(
            span(2, 1, 0, 400, false),
            span(1, 0, 0, 900, false),
            span(2, 2, 450, 300, true),
            span(2, 4, 750, 650, false),
            span(1, 3, 1_000, 400, false)));

    @Test
    void asADrawing() throws IOException {
        Golden.check("timeline.svg", TimelineSvg.svg(TIMELINE));
    }

    @Test
    void asText() {
        assertEquals("""
                a <job>: 5 items in 2 workers, 1.40 s
                w1 (pid 4711)      |=======================================   ==================|
                w2 (pid 4712)      |================== !!!!!!!!!!!!!!===========================|""", TimelineText.text(TIMELINE));
    }

    @Test
    void nothingRan() {
        Timeline nothing = timeline(List.of());
        assertEquals("a <job>: 0 items in 0 workers, 0 ms", TimelineText.text(nothing));
        assertTrue(TimelineSvg.svg(nothing).endsWith("</svg>\n"));
    }

    @Test
    void itemsTooShortToBeSeenAreDrawnTogether() {
        String svg = TimelineSvg.svg(timeline(LongStream.range(0, 10_000)
                .mapToObj(i -> span(1, i, i, 1, false))
                .toList()));
        long bars = svg.lines().filter(line -> line.startsWith("<rect")).count();
        assertTrue(bars > 100 && bars < 500, () -> "" + bars);
    }

    private static Timeline timeline(List<Span> spans) {
        return new Timeline("a <job>", spans.size(), spans, List.of());
    }

    private static Span span(int worker, long item, long start, long millis, boolean failed) {
        return new Span(
                new WorkerId(worker, 4710 + worker),
                item,
                Duration.ofMillis(start),
                Duration.ofMillis(millis),
                failed,
                "");
    }
}
