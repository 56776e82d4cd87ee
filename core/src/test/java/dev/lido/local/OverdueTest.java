package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.Chunk;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What takes too long, by a clock that the test sets and a page that it writes. */
@Timeout(10)
class OverdueTest {

    private static final long LIMIT = 1_000_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    @TempDir
    Path directory;

    private final Recorder recorder = new Recorder();
    private final Deliveries deliveries = new Deliveries(recorder);
    private final Ledger ledger = new Ledger(deliveries);
    private final Overdue overdue = new Overdue(ledger);
    private final FakeProcess process = new FakeProcess();
    private LocalWorker worker;

    /** The worker's own. */
    private StatusPage page;

    @BeforeEach
    void hire() throws IOException {
        var hired = Hireling.hire(directory, process);
        worker = hired.worker();
        page = hired.page();
    }

    private void give(long chunk, long limit, int size) {
        var items = new BitSet();
        items.set(0, size);
        var lines = new String[size];
        Arrays.fill(lines, "item");
        worker.phase = Phase.READY;
        ledger.enter(Script.chunk(chunk, new Chunk.Limits(limit, false), lines));
        worker.desk.give(new Piece(chunk, new Chunk.Limits(limit, false), items), ledger.find(chunk));
    }

    /** Checks so long after the worker's page was last written; says when it wants to check again. */
    private long after(long nanos) {
        long next = overdue.check(List.of(worker), worker.page.read().start() + nanos);
        deliveries.deliver();
        return next;
    }

    @Test
    void anItemWithinItsLimitIsLeftAloneUntilTheLimit() {
        give(1, LIMIT, 1);
        page.begins(1, 1, 0);
        assertEquals(LIMIT - 400, after(400));
        assertEquals(1, after(LIMIT - 1));
        assertEquals(0, recorder.count());
    }

    @Test
    void anItemAtItsLimitIsTimedOutAndItsMatesAreNot() throws Exception {
        give(1, LIMIT, 3);
        page.begins(1, 1, 1);
        after(LIMIT + 5);
        assertEquals(new Outcome.TimedOut(LIMIT + 5, worker.id()), recorder.outcome(1, 1));
        assertEquals(1, recorder.count());
        assertFalse(process.killed);
    }

    @Test
    void aDeafItemCostsItsWorkerAfterAGraceAndOneThatObeysDoesNot() {
        give(1, LIMIT, 2);
        page.begins(1, 1, 0);
        assertTrue(after(LIMIT) <= Overdue.LIMIT_GRACE_NANOS);
        after(LIMIT + Overdue.LIMIT_GRACE_NANOS - 1);
        assertFalse(process.killed);
        after(LIMIT + Overdue.LIMIT_GRACE_NANOS);
        assertTrue(process.killed);
        assertTrue(worker.killed);
    }

    @Test
    void aWorkerThatIsAtTheNextItemIsSpared() {
        give(1, LIMIT, 2);
        page.begins(1, 1, 0);
        after(LIMIT);
        page.begins(1, 1, 1);
        after(LIMIT + Overdue.LIMIT_GRACE_NANOS);
        assertFalse(process.killed);
    }

    @Test
    void reachingTheFirstItemHasAGraceAndThenCountsAsTheFirstItem() throws Exception {
        give(1, LIMIT, 2);
        page.opening(1, 1);
        assertEquals(LIMIT, after(LIMIT), "the item may begin at any moment");
        assertEquals(1, after(LIMIT + Overdue.OPENING_GRACE_NANOS - 1));
        assertEquals(0, recorder.count());
        after(LIMIT + Overdue.OPENING_GRACE_NANOS);
        assertTrue(recorder.outcome(1, 0) instanceof Outcome.TimedOut);
    }

    @Test
    void anItemThatHasEndedIsNotTimedOut() {
        give(1, LIMIT, 2);
        page.begins(1, 1, 0);
        long start = worker.page.read().start();
        page.ended();
        overdue.check(List.of(worker), start + 2 * LIMIT);
        deliveries.deliver();
        assertEquals(0, recorder.count());
    }

    @Test
    void withoutALimitNothingIsEverDue() {
        give(1, NEVER, 1);
        page.begins(1, 1, 0);
        assertEquals(NEVER, after(1000 * LIMIT));
        assertEquals(0, recorder.count());
    }

    @Test
    void aPageThatNamesAChunkOfNobodysIsNotBelieved() {
        give(1, LIMIT, 1);
        page.begins(1, 99, 7);
        assertEquals(LIMIT, after(2 * LIMIT));
        page.begins(1, 1, 1_000_000_000);
        after(10 * LIMIT);
        assertEquals(0, recorder.count());
    }

    @Test
    void aProcessThatDoesNotConnectInTimeIsKilledOnce() {
        worker.connectNanos = LIMIT;
        assertKilledOnce(worker.born + LIMIT);
        assertTrue(worker.late);
    }

    private void assertKilledOnce(long moment) {
        assertEquals(1, overdue.check(List.of(worker), moment - 1));
        assertFalse(process.killed);
        assertEquals(NEVER, overdue.check(List.of(worker), moment));
        assertTrue(process.killed);
        process.killed = false;
        assertEquals(NEVER, overdue.check(List.of(worker), moment + LIMIT));
        assertFalse(process.killed);
    }

    @Test
    void onceConnectedItMayInitializeForEver() {
        worker.connectNanos = LIMIT;
        worker.connected = true;
        assertEquals(NEVER, overdue.check(List.of(worker), worker.born + 1000 * LIMIT));
        assertFalse(process.killed);
    }

    @Test
    void anInitializerThatDoesNotEndInTimeCostsItsWorkerOnce() {
        admit();
        assertKilledOnce(worker.admitted + LIMIT);
        assertTrue(worker.overran);
    }

    @Test
    void onceReadyItsInitializerIsNotAskedFor() {
        admit();
        worker.phase = Phase.READY;
        assertEquals(NEVER, overdue.check(List.of(worker), worker.admitted + 1000 * LIMIT));
        assertFalse(process.killed);
    }

    private void admit() {
        worker.connectNanos = LIMIT;
        worker.connected = true;
        worker.admitted = worker.born + 10 * LIMIT;
        worker.setupNanos = LIMIT;
    }

    private void givenNow(long limit) {
        give(1, limit, 2);
        page.idle();
    }

    private long silentFor(long nanos) {
        long next = overdue.check(List.of(worker), worker.desk.since() + nanos);
        deliveries.deliver();
        return next;
    }

    @Test
    void aWorkerThatDoesNothingOfItsWorkAndTakesNoByteIsKilledAfterASecondLook() {
        givenNow(LIMIT);
        long end = LIMIT + Overdue.SILENCE_GRACE_NANOS;
        assertEquals(1, Math.min(silentFor(end - 1), 1));
        assertFalse(process.killed);
        assertEquals(Overdue.SUSPICION_NANOS, Math.min(silentFor(end), Overdue.SUSPICION_NANOS));
        assertFalse(process.killed);
        silentFor(end + Overdue.SUSPICION_NANOS);
        assertTrue(process.killed);
        assertFalse(worker.killed, "too many such deaths must end");
        assertTrue(worker.killedFor.endsWith(" s, as if it had been stopped"), worker.killedFor);
        assertEquals(0, recorder.count());
    }

    @Test
    void aWorkerWithoutALimitMayBeStill() {
        givenNow(NEVER);
        assertEquals(NEVER, silentFor(1000 * LIMIT));
        assertEquals(NEVER, silentFor(2000 * LIMIT));
        assertFalse(process.killed);
    }

    @Test
    void aWorkerWhoseLastResultDoesNotComeIsStillToo() {
        give(1, LIMIT, 1);
        page.begins(1, 1, 0);
        page.ended();
        silentFor(LIMIT + Overdue.SILENCE_GRACE_NANOS);
        silentFor(LIMIT + Overdue.SILENCE_GRACE_NANOS + Overdue.SUSPICION_NANOS);
        assertTrue(process.killed);
    }

    @Test
    void oneThatIsSeenAtItsWorkIsNotThoughtStoppedAnyMore() {
        givenNow(LIMIT);
        silentFor(LIMIT + Overdue.SILENCE_GRACE_NANOS);
        page.begins(1, 1, 0);
        after(1);
        page.idle();
        silentFor(LIMIT + Overdue.SILENCE_GRACE_NANOS + Overdue.SUSPICION_NANOS);
        assertFalse(process.killed);
    }

    @Test
    void aWorkerThatDoesNotAnswerACancellationIsKilled() {
        givenNow(NEVER);
        ledger.cancel(1);
        Overdue.cancel(List.of(worker), 1);
        long end = worker.graces.get(0).end();
        overdue.check(List.of(worker), end - 1);
        assertFalse(process.killed);
        overdue.check(List.of(worker), end);
        assertTrue(process.killed);
        assertTrue(worker.killed);
    }

    @Test
    void aLeavingWorkerIsKilledWhenItStaysTooLong() {
        worker.phase = Phase.LEAVING;
        worker.stopBy = worker.born + LIMIT;
        assertEquals(1, overdue.check(List.of(worker), worker.born + LIMIT - 1));
        assertFalse(process.killed);
        assertEquals(NEVER, overdue.check(List.of(worker), worker.born + LIMIT));
        assertTrue(process.killed);
    }
}
