package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ChunkerTest {

    private static final long MILLI = 1_000_000;

    @Test
    void aGivenChunksizeIsObeyed() {
        var chunker = new Chunker(7, 2);
        chunker.arrived(7, 0);
        chunker.arrived(7, 1);
        assertEquals(7, chunker.next(1_000_000));
        assertEquals(7, chunker.next(1));
    }

    @Test
    void theFirstChunksMeasureWithOneItem() {
        var chunker = new Chunker(0, 2);
        assertEquals(1, chunker.next(1000));
        assertEquals(1, chunker.next(999));
    }

    @Test
    void tinyItemsGrowTheChunksStepByStep() {
        Chunker chunker = measured(1_000, 2);
        int first = chunker.next(10_000_000);
        int second = chunker.next(10_000_000);
        assertEquals(8, first);
        assertEquals(64, second);
    }

    @Test
    void aChunkTakesAWorkerSomeTensOfMilliseconds() {
        Chunker chunker = measured(10 * MILLI, 2);
        assertEquals(2, chunker.next(1_000)); // an item every 10 ms from 2 workers takes each of them 20 ms
    }

    @Test
    void slowItemsTravelAlone() {
        Chunker chunker = measured(1_000 * MILLI, 2);
        assertEquals(1, chunker.next(1_000));
    }

    @Test
    void chunksShrinkTowardsTheEnd() {
        Chunker chunker = measured(1_000, 2);
        for (int i = 0; i < 6; i++) {
            chunker.next(10_000_000);
        }
        assertTrue(chunker.next(600) <= 100);
        assertEquals(10, chunker.next(60));
        assertEquals(1, chunker.next(2));
    }

    @Test
    void anUnknownLengthDoesNotShrinkThem() {
        Chunker chunker = measured(1_000, 2);
        assertEquals(8, chunker.next(-1));
    }

    private static Chunker measured(long nanosPerItem, int workers) {
        var chunker = new Chunker(0, workers);
        for (int i = 0; i < 20; i++) {
            chunker.arrived(1, i * nanosPerItem);
        }
        return chunker;
    }
}
