package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.local.Setbacks.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SetbacksTest {

    private final Setbacks setbacks = new Setbacks();
    private final Place place = new Place();
    private final Place other = new Place();

    @Test
    void anInitializerIsTriedThreeTimes() {
        assertTrue(setbacks.startFailed(place));
        assertTrue(setbacks.startFailed(place));
        assertFalse(setbacks.startFailed(place));
    }

    @Test
    void manyPlacesDoNotMakeMoreTries() {
        assertTrue(setbacks.startFailed(place));
        assertTrue(setbacks.startFailed(other));
        assertFalse(setbacks.startFailed(new Place()));
    }

    @Test
    void aPlaceThatNeverWorksIsSeenThoughOthersDo() {
        assertTrue(setbacks.startFailed(place));
        setbacks.itemEnded(other);
        assertTrue(setbacks.startFailed(place));
        setbacks.itemEnded(other);
        assertFalse(setbacks.startFailed(place));
    }

    @Test
    void anItemThatEndsForgivesItsPlace() {
        setbacks.startFailed(place);
        setbacks.startFailed(place);
        setbacks.itemEnded(place);
        assertTrue(setbacks.startFailed(place));
        assertTrue(setbacks.startFailed(place));
        assertFalse(setbacks.startFailed(place));
    }

    @Test
    void idleDeathsAreAnsweredEverLaterAndThenNoMore() {
        long pause = 0;
        for (int i = 1; i <= Setbacks.IDLE_DEATHS; i++) {
            assertTrue(setbacks.diedIdle(place, 1), "death " + i);
            assertTrue(setbacks.pauseMillis(place) >= pause);
            pause = setbacks.pauseMillis(place);
        }
        assertTrue(pause > 500 && pause < 5000, "pause " + pause);
        assertFalse(setbacks.diedIdle(place, 1));
    }

    @Test
    void aFirstIdleDeathIsAnsweredAtOnce() {
        setbacks.diedIdle(place, 1);
        assertEquals(0, setbacks.pauseMillis(place));
    }

    @Test
    void aPlaceWhoseWorkerDoesNotComeUpIsTriedEverMoreRarelyButForEver() {
        assertEquals(1_000, setbacks.postpone(place));
        assertEquals(2_000, setbacks.postpone(place));
        for (int i = 0; i < 100; i++) {
            assertTrue(setbacks.postpone(place) <= 32_000);
        }
        setbacks.itemEnded(place);
        assertEquals(1_000, setbacks.postpone(place));
    }

    @Test
    void workersThatLivedLongMayDie() {
        for (int i = 0; i < 100; i++) {
            assertTrue(setbacks.diedIdle(place, Setbacks.YOUNG_NANOS + 1));
        }
        assertEquals(0, setbacks.pauseMillis(place));
    }
}
