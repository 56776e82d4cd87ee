package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs tell which worker ran which item when. */
@Timeout(60)
class TimelineIT {

    private static final Duration NAP = Duration.ofMillis(20);

    @Test
    void inWorkerJvms() {
        try (Pool pool = Pool.of(2)) {
            check(pool);
        }
    }

    @Test
    void inThreads() {
        try (Pool pool = Pool.builder().context(Context.threads()).processes(2).open()) {
            check(pool);
        }
    }

    private static void check(Pool pool) {
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> nap(x), Range.range(0, 10), o -> o.chunksize(2));
        result.await();
        Timeline timeline = result.timeline();
        assertEquals(result.name(), timeline.job());
        assertEquals(10, timeline.items());
        assertEquals(
                LongStream.range(0, 10).boxed().toList(),
                timeline.spans().stream().map(Timeline.Span::item).sorted().toList());
        for (Timeline.Span span : timeline.spans()) {
            assertEquals(span.item() == 3, span.failed());
            assertTrue(span.failed() || span.duration().compareTo(NAP) >= 0, span::toString);
            Duration end = span.start().plus(span.duration());
            assertTrue(end.compareTo(result.progress().elapsed().plusMillis(50)) < 0, span::toString);
        }
        assertEquals(10, timeline.slowest().size());
        for (Timeline.Span span : timeline.slowest()) {
            assertEquals(Long.toString(span.item()), span.argument());
        }
        try (ResultIterator<Integer> lazy = pool.imap(x -> x, List.of(1))) {
            assertEquals(1, lazy.next());
            assertEquals(1, lazy.timeline().items());
        }
    }

    private static int nap(int x) throws InterruptedException {
        if (x == 3) {
            throw new IllegalStateException("no nap");
        }
        Thread.sleep(NAP.toMillis());
        return x;
    }
}
