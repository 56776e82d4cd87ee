package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BatchWindowTest {

    private static final int WORKERS = 2;

    /** How many chunks are sent before any has ended. */
    private static int chunksUnderWay(Window window, int items, long bytes) {
        int chunks = 0;
        while (window.room() > 0) {
            window.sent(items, bytes);
            chunks++;
        }
        return chunks;
    }

    @Test
    void whereSizesAdaptFewChunksAreUnderWay() {
        assertEquals(2 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, true), 1, 8));
    }

    @Test
    void smallItemsAreSentAheadInLargeNumbers() {
        assertEquals(4_096 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, false), 1, 8));
        assertEquals(410 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, false), 10, 80));
    }

    @Test
    void largerItemsAreSentAheadInSmallerNumbers() {
        assertEquals(1_024 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, false), 1, 256));
        assertEquals(256 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, false), 1, 1 << 20));
    }

    @Test
    void eachWorkerHasTwoChunksHoweverLargeTheyAre() {
        assertEquals(2 * WORKERS, chunksUnderWay(new BatchWindow(WORKERS, false), 100_000, 1 << 20));
    }

    @Test
    void whatHasEndedMakesRoom() {
        var window = new BatchWindow(WORKERS, true);
        chunksUnderWay(window, 3, 8);
        window.ended(3);
        assertEquals(1, chunksUnderWay(window, 3, 8));
    }
}
