package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Timing;
import dev.lido.spi.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SpanLogTest {

    private static final WorkerId WORKER = new WorkerId(1, 4711);
    private static final Payload NOTHING = new Payload.Live(null);

    private final SpanLog log = new SpanLog();

    @Test
    void whatRanWhereAndWhenSinceTheCall() {
        log.note(7, "seven", new Outcome.Returned(NOTHING, WORKER, new Timing(1_500, 20)));
        log.note(8, 8.5, new Outcome.Failed(NOTHING, WORKER, new Timing(900, 30)));
        var good = new Timeline.Span(WORKER, 7, Duration.ofNanos(500), Duration.ofNanos(20), false, "");
        var bad = new Timeline.Span(WORKER, 8, Duration.ZERO, Duration.ofNanos(30), true, "");
        var slowest = List.of(named(bad, "8.5"), named(good, "\"seven\""));
        assertEquals(new Timeline("map-1", 2, List.of(good, bad), slowest), log.timeline("map-1", 1_000));
    }

    private static Timeline.Span named(Timeline.Span span, String argument) {
        return new Timeline.Span(span.worker(), span.item(), span.start(), span.duration(), span.failed(), argument);
    }

    @Test
    void itemsThatDidNotRunAreNotThere() {
        log.note(1, null, Outcome.NotRun.CANCELLED);
        log.note(2, null, new Outcome.Returned(NOTHING));
        assertEquals(new Timeline("map-1", 0, List.of(), List.of()), log.timeline("map-1", 0));
    }

    @Test
    void anItemThatWasStoppedHasItsTime() {
        log.note(1, null, new Outcome.TimedOut(5_000, WORKER));
        Timeline.Span span = log.timeline("map-1", 0).spans().get(0);
        assertEquals(Duration.ofNanos(5_000), span.duration());
        assertTrue(span.failed());
    }

    @Test
    void ofManyItemsAnEvenSampleIsKeptAndTheSlowestAll() {
        int items = 100_000;
        LongStream.range(0, items)
                .forEach(i -> log.note(
                        i, i, new Outcome.Returned(NOTHING, WORKER, new Timing(i, i % 1_000 == 7 ? 1_000 + i : 1))));
        Timeline timeline = log.timeline("map-1", 0);
        assertEquals(items, timeline.items());
        List<Long> kept = timeline.spans().stream().map(Timeline.Span::item).toList();
        assertTrue(kept.size() > SpanLog.MOST / 2 && kept.size() <= SpanLog.MOST, () -> "" + kept.size());
        assertEquals(LongStream.range(0, kept.size()).map(i -> i * 16).boxed().toList(), kept);
        assertEquals(
                LongStream.range(0, 10).map(i -> 99_007 - 1_000 * i).boxed().toList(),
                timeline.slowest().stream().map(Timeline.Span::item).toList());
    }
}
