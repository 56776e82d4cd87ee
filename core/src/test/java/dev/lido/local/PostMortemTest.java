package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Chunk;
import dev.lido.spi.Death;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import dev.lido.spi.SessionSpec;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which item answers for a death, and what is said of one. */
@Timeout(10)
class PostMortemTest {

    @TempDir
    Path directory;

    private final Recorder recorder = new Recorder();
    private final Deliveries deliveries = new Deliveries(recorder);
    private final Ledger ledger = new Ledger(deliveries);
    private LocalWorker worker;

    /** The worker's own. */
    private StatusPage page;

    private Death death;

    @BeforeEach
    void hire() throws IOException {
        var hired = Hireling.hire(directory, new FakeProcess());
        worker = hired.worker();
        page = hired.page();
        death = new Death(worker.id(), "SIGKILL", List.of("farewell"), -1, null);
        give(1, 3);
    }

    /** Three items are open, and the worker has some of them. */
    private void give(long chunk, int size) {
        var items = new BitSet();
        items.set(0, size);
        ledger.enter(Script.chunk(chunk, "a", "b", "c"));
        worker.desk.give(new Piece(chunk, Chunk.Limits.NONE, items), ledger.find(chunk));
    }

    private void blame() {
        PostMortem.blame(ledger, worker, death);
        deliveries.deliver();
    }

    @Test
    void theItemThatWasRunningIsLostAndNoOther() throws Exception {
        page.begins(1, 1, 1);
        blame();
        assertEquals(new Outcome.Lost(death), recorder.outcome(1, 1));
        assertEquals(1, recorder.count());
    }

    @Test
    void theFirstItemAnswersForADeathAsAnyOther() throws Exception {
        page.begins(1, 1, 0);
        blame();
        assertEquals(1, recorder.count());
        assertEquals(new Outcome.Lost(death), recorder.outcome(1, 0));
    }

    @Test
    @SuppressWarnings("EnumOrdinal") // as the page itself has it
    void anItemThatHadEndedWhenTheDeathCutThePageShortIsNotToBlame() throws IOException {
        page.begins(1, 1, 1);
        var between = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        between.putLong(0, StatusPage.State.BETWEEN.ordinal());
        try (var file = FileChannel.open(directory.resolve("page"), StandardOpenOption.WRITE)) {
            file.write(between, Long.BYTES); // the second number of a page, and the first that changes
        }
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void betweenItemsNobodyIsToBlameUntilThePatienceEnds() throws Exception {
        page.begins(1, 1, 0);
        page.ended();
        for (int i = 0; i < 3; i++) {
            blame();
        }
        assertEquals(0, recorder.count());
        blame();
        assertEquals(new Outcome.Lost(death), recorder.outcome(1, 0));
    }

    @Test
    void aPageThatWasBeingWrittenAtTheDeathBreaksNothing() {
        page.begins(1, 1, -1);
        blame();
        page.begins(1, 1, 1_000_000);
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void aPageThatNamesWhatTheWorkerDoesNotHaveIsNotBelieved() {
        page.begins(1, 99, 1);
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void thePieceThatTheWorkerWasAtAnswersAndNoneThatWaited() {
        give(2, 1);
        for (int i = 0; i < 4; i++) {
            blame();
        }
        assertEquals(1, recorder.count());
        assertTrue(ledger.isOpen(2, 0), "the chunk that waited");
    }

    @Test
    void whatHasItsOutcomeAlreadyAnswersForNothing() {
        give(2, 1);
        worker.desk.ended(1, 0, 3);
        ledger.settle(2, 0, Outcome.NotRun.CANCELLED);
        for (int i = 0; i < 4; i++) {
            blame();
        }
        assertEquals(1, recorder.count());
        assertTrue(ledger.isOpen(2, 1), "its mate, which is with another worker");
    }

    @Test
    void aWorkerThatWasKilledForWhatItDidNotGiveUpBlamesNobody() {
        page.begins(1, 1, 1);
        worker.killed = true;
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void aFailedStartSaysWhatTheWorkerSaidAndWhoWasRefused() {
        var message = PostMortem.stillborn(worker, death, null, "").getMessage();
        assertTrue(message.startsWith("worker w1 (pid 4711) died before it was ready (SIGKILL); is"), message);
        assertTrue(message.endsWith("It said: farewell"), message);
        message = PostMortem.stillborn(worker, death, null, "not a frame").getMessage();
        assertTrue(message.contains("(SIGKILL); a connection was refused: not a frame; is"), message);
    }

    @Test
    void aDeathInTheInitializerIsNotPutDownToARefusal() {
        var message = PostMortem.stillborn(worker, death, Script.spec(1, 0, "echo a"), "not a frame")
                .getMessage();
        assertTrue(message.contains("died in the initializer (SIGKILL)"), message);
        assertFalse(message.contains("refused"), message);
    }

    @Test
    void anInitializerThatDidNotEndInTimeIsSaidToHaveALimit() {
        var spec = new SessionSpec(
                "processes",
                1,
                0,
                new SessionSpec.Setup(List.of(), Script.bytes("deaf")),
                Duration.ZERO,
                Duration.ofMillis(1500),
                Script.jvm("64m"));
        worker.overran = true;
        var message = PostMortem.stillborn(worker, death, spec, "not a frame").getMessage();
        assertEquals(
                "worker w1 (pid 4711) was killed: its initializer had not ended after 1.5 s, its limit;"
                        + " see initializerTimeout(…). It said: farewell",
                message);
    }

    @Test
    void whoTookTooMuchMemoryIsSaidToHave() {
        var greedy = new Death(worker.id(), "SIGKILL", List.of(), -1, -1, null, "used too much");
        assertEquals(
                "worker w1 (pid 4711) used too much, and was killed before it was ready",
                PostMortem.stillborn(worker, greedy, null, "not a frame").getMessage());
        assertEquals(
                "worker w1 (pid 4711) used too much, and was killed in the initializer",
                PostMortem.stillborn(worker, greedy, Script.spec(1, 0, "echo a"), "")
                        .getMessage());
        var message = PostMortem.idle(greedy).getMessage();
        assertTrue(
                message.startsWith("worker w1 (pid 4711) used too much, and was killed with nothing to do, as were 10"),
                message);
    }

    @Test
    void aLateWorkerIsSaidToBeLate() {
        worker.connectNanos = Starter.CONNECT_NANOS;
        worker.late = true;
        var message = PostMortem.stillborn(worker, death, null, "").getMessage();
        assertTrue(message.startsWith("worker w1 (pid 4711) did not connect within 60 s and was killed;"), message);
    }
}
