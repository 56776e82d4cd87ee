package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.wire.ToWorker;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker holds: items until they are accounted for, and each blob once. */
@Timeout(10)
class DeskTest {

    private final List<ToWorker> sent = new ArrayList<>();
    private final Desk desk = new Desk(sent::add, 0);

    private static Piece piece(long chunk, int size) {
        var items = new BitSet();
        items.set(0, size);
        return new Piece(chunk, Chunk.Limits.NONE, items);
    }

    private void give(long chunk, int size) {
        desk.give(piece(chunk, size), Script.chunk(chunk, "item"));
    }

    @Test
    void itemsThatEndAreStruckOutInTheirOwnChunkOnly() {
        give(1, 3);
        give(2, 3);
        desk.ended(1, 1, 1);
        desk.ended(3, 0, 3);
        assertEquals("{0, 2}", desk.find(1).items.toString());
        assertEquals("{0, 1, 2}", desk.find(2).items.toString());
    }

    @Test
    void aPieceIsGoneWithItsLastItem() {
        give(1, 2);
        desk.ended(1, 0, 2);
        assertTrue(desk.pieces.isEmpty());
    }

    @Test
    void aDeskIsUsedUpWhenItsLastItemHasEndedAndNotBefore() {
        var limited = new Desk(sent::add, 2);
        limited.give(piece(1, 2), Script.chunk(1, "item", "item"));
        assertEquals(0, limited.left());
        assertFalse(limited.isUsedUp(), "two items are under way");
        limited.ended(1, 0, 2);
        assertTrue(limited.isUsedUp());
    }

    @Test
    void aDeskWithoutALimitNeverComesNearOne() {
        give(1, 3);
        desk.returned(1, piece(1, 2).items);
        assertEquals(Integer.MAX_VALUE, desk.left());
    }

    @Test
    void aDeskThatIsHeldGivesBackAllThatHasNotStartedHoweverOftenItMustBeAsked() {
        give(1, 4);
        sent.clear();
        desk.hold();
        desk.hold();
        assertEquals(List.of(new ToWorker.Recall(1, false)), sent, "an answer is under way");
        assertEquals(0, desk.left());
        var half = new BitSet();
        half.set(2, 4);
        desk.returned(1, half);
        assertEquals(2, sent.size(), "there may be more");
        desk.returned(1, new BitSet());
        assertEquals(2, sent.size(), "there is no more");
        assertEquals("{0, 1}", desk.find(1).items.toString());
        desk.release();
        assertEquals(Integer.MAX_VALUE, desk.left());
    }

    @Test
    void aDeskThatIsClosedIsUsedUp() {
        desk.hold();
        assertFalse(desk.isUsedUp());
        desk.close();
        assertTrue(desk.isUsedUp());
    }

    @Test
    void itemsAreGivenBackFromTheirOwnChunkOnly() {
        give(1, 2);
        give(2, 2);
        assertEquals("{0, 1}", desk.returned(2, piece(2, 2).items).toString());
        assertEquals("{0, 1}", desk.find(1).items.toString());
    }

    @Test
    void whereItemsAreSaidToBeCostsNoMemory() {
        give(1, 2);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        desk.ended(1, 1_000_000_000, 1);
        long before = threads.getThreadAllocatedBytes(id);
        desk.ended(1, Integer.MAX_VALUE - 2, 1);
        long bytes = threads.getThreadAllocatedBytes(id) - before;
        assertTrue(bytes < 1_000_000, bytes + " bytes");
        assertEquals("{0, 1}", desk.find(1).items.toString());
    }

    @Test
    void aBlobIsSentAgainOnlyWhenItsContentIsAnother() {
        var blob = new Blob("variable:x", "1", new byte[1]);
        desk.send(List.of(blob));
        desk.send(List.of(blob, new Blob("variable:y", "1", new byte[1])));
        desk.send(List.of(new Blob("variable:x", "2", new byte[1])));
        assertEquals(3, sent.size(), sent.toString());
    }

    @Test
    void aJobIsForgottenOnceAndOnlyWhereItIsKnown() {
        give(1, 1);
        sent.clear();
        desk.forget(2);
        desk.forget(1);
        desk.forget(1);
        assertEquals(List.of(new ToWorker.Forget(1)), sent);
    }
}
