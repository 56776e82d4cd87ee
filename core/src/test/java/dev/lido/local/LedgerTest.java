package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Chunk;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.WorkerId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each item gets exactly one outcome, and each job ends once. */
@Timeout(10)
class LedgerTest {

    private static final Outcome DONE = new Outcome.Returned(Script.bytes("done"));

    private final List<String> heard = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries(new Listener() {
        @Override
        public void outcomes(long chunk, int first, List<Outcome> outcomes) {
            for (int i = 0; i < outcomes.size(); i++) {
                heard.add(chunk + "/" + (first + i) + (outcomes.get(i) == DONE ? "" : " " + outcomes.get(i)));
            }
        }

        @Override
        public void late(long chunk, Outcome.Returned result) {
            heard.add(chunk + " late");
        }

        @Override
        public void broken(Payload fault, WorkerId worker, boolean lasting) {
            throw new AssertionError(fault);
        }

        @Override
        public void printed(WorkerId worker, long chunk, boolean error, String line) {
            throw new AssertionError(line);
        }
    });
    private final Ledger ledger = new Ledger(deliveries);

    private void enter(long chunk, long job, int size) {
        var work = new Chunk.Work(List.of(), "", Script.bytes(""));
        ledger.enter(new Chunk(chunk, job, size, Chunk.Limits.NONE, work));
    }

    private static List<Outcome> done(int count) {
        return Collections.nCopies(count, DONE);
    }

    private List<String> heard() {
        deliveries.deliver();
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Test
    void eachItemHasItsFirstOutcomeAndNoOther() {
        enter(1, 1, 4);
        ledger.settle(1, 1, done(2));
        ledger.settle(1, 2, Outcome.NotRun.CANCELLED);
        ledger.settle(1, 0, done(4));
        assertEquals(List.of("1/1", "1/2", "1/0", "1 late", "1 late", "1/3"), heard());
        assertTrue(ledger.isEmpty());
    }

    @Test
    void aLateResultIsToldInItsPlaceAmongThoseThatMayShareObjectsWithIt() {
        enter(1, 1, 4);
        ledger.settle(1, 1, Outcome.NotRun.CANCELLED);
        heard();
        ledger.settle(1, 0, done(3));
        assertEquals(List.of("1/0", "1 late", "1/2"), heard());
    }

    @Test
    void lateResultsAndThoseOfUnknownChunksAreNobodys() {
        enter(1, 1, 1);
        ledger.settle(1, 0, DONE);
        ledger.settle(1, 0, DONE);
        ledger.settle(2, 0, DONE);
        ledger.cancel(1);
        assertEquals(List.of("1/0"), heard());
    }

    @Test
    void resultsPastTheEndOfAChunkAreNobodys() {
        enter(1, 1, 2);
        ledger.settle(1, 1, done(5));
        ledger.settle(1, 2, DONE);
        ledger.settle(1, Integer.MAX_VALUE - 1, DONE);
        assertEquals(List.of("1/1"), heard());
        assertTrue(ledger.isOpen(1, 0));
    }

    @Test
    void aChunkIsDroppedWithItsLastOutcome() {
        enter(1, 1, 2);
        ledger.settle(1, 0, DONE);
        assertNotNull(ledger.find(1));
        ledger.settle(1, 1, DONE);
        assertNull(ledger.find(1));
        assertFalse(ledger.isOpen(1, 0));
    }

    @Test
    void whatIsCancelledIsOnlyWhatIsOpen() {
        enter(1, 1, 3);
        ledger.settle(1, 1, DONE);
        ledger.cancel(1);
        assertEquals(List.of("1/1", "1/0 CANCELLED", "1/2 CANCELLED"), heard());
    }

    @Test
    void allChunksCanBeCancelled() {
        enter(1, 1, 1);
        enter(2, 1, 2);
        ledger.cancelAll();
        assertEquals(List.of("1/0 CANCELLED", "2/0 CANCELLED", "2/1 CANCELLED"), heard());
        assertTrue(ledger.isEmpty());
    }

    @Test
    void openSaysWhichOfTheItemsHaveNoOutcome() {
        enter(1, 1, 4);
        ledger.settle(1, 1, DONE);
        var asked = new BitSet();
        asked.set(0, 100);
        assertEquals("{0, 2, 3}", ledger.open(1, asked).toString());
        assertEquals("{}", ledger.open(2, asked).toString());
    }

    @Test
    void aChunkIsEnteredOnce() {
        enter(1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> enter(1, 1, 1));
    }

    @Test
    void threeDeathsMayBeAnAccidentAndTheFourthIsNot() {
        enter(1, 1, 2);
        enter(2, 1, 2);
        for (int i = 0; i < 3; i++) {
            assertFalse(ledger.isDeadly(1), "death " + i);
        }
        assertFalse(ledger.isDeadly(2));
        assertTrue(ledger.isDeadly(1));
        assertFalse(ledger.isDeadly(3));
    }

    @Test
    void aClosedJobEndsWithItsLastChunkAndIsToldOnce() {
        enter(1, 7, 1);
        enter(2, 7, 1);
        ledger.close(7);
        ledger.settle(1, 0, DONE);
        assertEquals(List.of(), ledger.takeEndedJobs());
        ledger.settle(2, 0, DONE);
        assertEquals(List.of(7L), ledger.takeEndedJobs());
        assertEquals(List.of(), ledger.takeEndedJobs());
    }

    @Test
    void aJobThatIsNotClosedMayGetFurtherChunks() {
        enter(1, 7, 1);
        ledger.settle(1, 0, DONE);
        assertEquals(List.of(), ledger.takeEndedJobs());
        enter(2, 7, 1);
        ledger.close(7);
        assertEquals(List.of(), ledger.takeEndedJobs());
        ledger.cancel(2);
        assertEquals(List.of(7L), ledger.takeEndedJobs());
    }

    @Test
    void aJobWithoutOpenChunksEndsWhenItIsClosed() {
        ledger.close(7);
        assertEquals(List.of(7L), ledger.takeEndedJobs());
    }
}
