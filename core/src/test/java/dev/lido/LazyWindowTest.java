package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LazyWindowTest {

    private static final int WORKERS = 2;
    private static final long MILLI = 1_000_000;

    private long now = 1_000 * MILLI;
    private final LazyWindow window = LazyWindow.adaptive(WORKERS, 1, () -> now);

    /** Reads all that there is room for, and takes as many results at that pace; says how many. */
    private int pass(long nanosPerItem) {
        int room = window.room();
        window.read(room);
        for (int i = 0; i < room; i++) {
            now += nanosPerItem;
            window.taken();
        }
        return room;
    }

    @Test
    void aFewPerWorkerAreReadAheadAtFirst() {
        assertEquals(8, window.room());
        assertEquals(2, window.share());
    }

    @Test
    void aQuickConsumerHasMoreReadAheadUpToALimit() {
        for (int room = 8; room < 2_048; room *= 2) {
            assertEquals(room, pass(100));
        }
        assertEquals(2_048, pass(100));
        assertEquals(2_048, pass(100));
        assertEquals(512, window.share());
    }

    @Test
    void aConsumerThatBecomesSlowHasLess() {
        for (int i = 0; i < 7; i++) {
            pass(100);
        }
        assertEquals(1_024, window.room());
        window.read(1_024);
        for (int i = 0; i < 8 * 6; i++) { // long before all of them are taken
            now += 10 * MILLI;
            window.taken();
        }
        assertEquals(16 / (2 * WORKERS), window.share());
        for (int i = 8 * 6; i < 1_024; i++) {
            now += 10 * MILLI;
            window.taken();
        }
        for (int i = 0; i < 20; i++) {
            pass(10 * MILLI);
        }
        assertEquals(8, window.room());
    }

    @Test
    void aSteadyConsumerKeepsWhatItHas() {
        pass(100);
        assertEquals(16, pass(MILLI));
        assertEquals(16, pass(MILLI));
    }

    @Test
    void whatTheUserWantsStays() {
        var fixed = LazyWindow.of(5, WORKERS);
        for (int round = 0; round < 100; round++) {
            assertEquals(5, fixed.room());
            fixed.read(5);
            for (int i = 0; i < 5; i++) {
                fixed.taken();
            }
        }
        assertEquals(1, fixed.share());
    }

    @Test
    void itIsThinWhileSomeWorkerMaySoonHaveNothingToDo() {
        for (int i = 0; i < 2 * WORKERS; i++) {
            assertTrue(window.isThin());
            window.sent(1, 8);
        }
        assertFalse(window.isThin());
        window.ended(1);
        assertTrue(window.isThin());
    }
}
