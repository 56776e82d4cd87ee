package dev.lido.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.Range;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables of jobs in worker JVMs, painted by the real clock. */
@Timeout(60)
class LiveDisplayIT {

    private final FakeOutlet outlet = new FakeOutlet();

    @Test
    void aTableChangesByItselfAndItsLastStateStays() {
        try (Pool pool = Pool.of(2)) {
            AsyncResult<List<Integer>> result = pool.mapAsync(x -> slowly(x), Range.range(0, 20), o -> o.name("slow"));
            LiveDisplay.show(result, outlet);
            while (outlet.shown().size() < 3) {
                Thread.onSpinWait();
            }
            result.await();
            LiveDisplay.flush();
            assertTrue(outlet.last().contains("20/20"), outlet.last());
            assertTrue(html().contains("2 workers: "), html());
            assertEquals(
                    1,
                    outlet.shown().stream().map(FakeOutlet.Shown::id).distinct().count());
        }
    }

    @Test
    void aCallThatWaitsShowsItsTableOnceItTakesLong() {
        try (Pool pool = Pool.of(2)) {
            var unused = LiveDisplay.during(
                    () -> pool.map(x -> slowly(x), Range.range(0, 20)), outlet, Duration.ofMillis(100));
            assertTrue(outlet.shown().size() > 1, "it was painted meanwhile");
            assertTrue(outlet.last().contains("20/20"), outlet.last());
        }
    }

    private String html() {
        return (String)
                outlet.shown().get(outlet.shown().size() - 1).bundle().data().get(Bundle.HTML);
    }

    private static int slowly(int x) throws InterruptedException {
        Thread.sleep(50);
        return x;
    }
}
