package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lido.JobState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PaceTest {

    private long nanos;
    private final Pace pace = new Pace(() -> nanos);

    @Test
    void beginsWithTheMean() {
        Pace.Estimate first = at(2_000, 20, 100);
        assertEquals(10, first.perSecond());
        assertEquals(Duration.ofSeconds(8), first.left());
    }

    @Test
    void followsAChangeOfSpeed() {
        Pace.Estimate last = at(0, 0, 10_000);
        for (long second = 1; second <= 20; second++) {
            last = at(second * 1_000, second * 100, 10_000);
        }
        assertEquals(100, last.perSecond(), 0.001);
        for (long second = 21; second <= 40; second++) {
            last = at(second * 1_000, 2_000 + (second - 20) * 10, 10_000);
        }
        assertEquals(10, last.perSecond(), 0.001);
        assertEquals(Duration.ofMinutes(13), last.left());
    }

    @Test
    void doesNotJumpWithEachChunk() {
        at(0, 0, 10_000);
        for (long tick = 1; tick <= 200; tick++) {
            long done = tick / 5 * 100; // a chunk of 100 items each second
            Pace.Estimate now = at(tick * 200, done, 10_000);
            if (tick >= 50) {
                assertEquals(100, now.perSecond(), 11);
            }
        }
    }

    @Test
    void keepsTheMeanWhereNothingEndsForLong() {
        for (long second = 0; second <= 60; second++) {
            at(second * 1_000, 3, 10);
        }
        assertEquals(3 / 60.0, at(60_000, 3, 10).perSecond(), 0.001);
    }

    @Test
    void knowsNoEndOfUnknownTotalsAndOfUntouchedJobs() {
        assertNull(at(1_000, 50, -1).left());
        assertNull(pace.note(Jobs.running(2, "b", 0, 10, 5_000)).left());
    }

    @Test
    void endedJobsHaveTheirMeanAndNothingLeft() {
        at(1_000, 1, 10);
        Pace.Estimate ended = pace.note(Jobs.job(1, "a", JobState.SUCCEEDED, Jobs.progress(10, 10, 0, 2_000)));
        assertEquals(5, ended.perSecond());
        assertNull(ended.left());
    }

    private Pace.Estimate at(long millis, long done, long total) {
        nanos = Duration.ofMillis(millis).toNanos();
        return pace.note(Jobs.running(1, "a", done, total, millis));
    }
}
