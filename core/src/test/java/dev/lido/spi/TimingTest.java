package dev.lido.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TimingTest {

    private static final long EPOCH = 1_700_000_000_000_000_000L;
    private static final long PAUSE = 80_000_000;

    private long now;
    private int readings;

    @Test
    void aThreadThatLosesItsProcessorBetweenTwoClocksDoesNotMoveTheTimes() {
        assertEquals(EPOCH - 5, Timing.origin(this::nanos, this::epochAfterAPause));
    }

    private long nanos() {
        now += 10;
        return now;
    }

    /** The first reading, as most others, comes late, and the next thing after a reading, too. */
    private long epochAfterAPause() {
        boolean calm = readings++ == 7;
        now += calm ? 10 : PAUSE;
        long read = EPOCH + now;
        now += calm || readings % 2 == 0 ? 10 : 3 * PAUSE;
        return read;
    }
}
