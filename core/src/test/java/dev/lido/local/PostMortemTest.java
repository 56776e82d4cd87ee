package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Chunk;
import dev.lido.spi.Death;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.file.Path;
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
    private Death death;

    @BeforeEach
    void hire() throws IOException {
        worker = new LocalWorker(1, new Setbacks.Place(), "secret", StatusPage.create(directory.resolve("page")), 0);
        worker.started(new FakeProcess());
        death = new Death(worker.id(), "SIGKILL", List.of("farewell"), -1, null);
        var items = new BitSet();
        items.set(0, 3);
        ledger.enter(Script.chunk(1, "a", "b", "c"));
        worker.desk.give(new Piece(1, Chunk.Limits.NONE, items), ledger.find(1));
    }

    private void blame() {
        PostMortem.blame(ledger, worker, death);
        deliveries.deliver();
    }

    @Test
    void theItemThatWasRunningIsLostAndNoOther() throws Exception {
        worker.page.begins(1, 1, 1);
        blame();
        assertEquals(new Outcome.Lost(death), recorder.outcome(1, 1));
        assertEquals(1, recorder.count());
    }

    @Test
    void betweenItemsNobodyIsToBlameUntilThePatienceEnds() throws Exception {
        worker.page.begins(1, 1, 0);
        worker.page.ended();
        for (int i = 0; i < 3; i++) {
            blame();
        }
        assertEquals(0, recorder.count());
        blame();
        assertEquals(new Outcome.Lost(death), recorder.outcome(1, 0));
    }

    @Test
    void aPageThatWasBeingWrittenAtTheDeathBreaksNothing() {
        worker.page.begins(1, 1, -1);
        blame();
        worker.page.begins(1, 1, 1_000_000);
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void aWorkerThatWasKilledForWhatItDidNotGiveUpBlamesNobody() {
        worker.page.begins(1, 1, 1);
        worker.killed = true;
        blame();
        assertEquals(0, recorder.count());
    }

    @Test
    void aFailedStartSaysWhatTheWorkerSaidAndWhoWasRefused() {
        var message = PostMortem.stillborn(worker, death, false, "").getMessage();
        assertTrue(message.startsWith("worker w1 (pid 4711) died before it was ready (SIGKILL); is"), message);
        assertTrue(message.endsWith("It said: farewell"), message);
        message = PostMortem.stillborn(worker, death, false, "not a frame").getMessage();
        assertTrue(message.contains("(SIGKILL); a connection was refused: not a frame; is"), message);
    }

    @Test
    void aDeathInTheInitializerIsNotPutDownToARefusal() {
        var message = PostMortem.stillborn(worker, death, true, "not a frame").getMessage();
        assertTrue(message.contains("died in the initializer (SIGKILL)"), message);
        assertFalse(message.contains("refused"), message);
    }

    @Test
    void aLateWorkerIsSaidToBeLate() {
        worker.connectNanos = Starter.CONNECT_NANOS;
        worker.late = true;
        var message = PostMortem.stillborn(worker, death, false, "").getMessage();
        assertTrue(message.startsWith("worker w1 (pid 4711) did not connect within 60 s and was killed;"), message);
    }
}
