package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Chunk;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import dev.lido.wire.ToWorker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets which work, and when: first come, first served, nobody idle, nothing lost. */
@Timeout(10)
class DispatcherTest {

    private final Ledger ledger = new Ledger(new Deliveries(new Recorder()));
    private final Dispatcher dispatcher = new Dispatcher(ledger);

    /** A worker, and what it was sent: {@code 7{0, 1}} for items of chunk 7, {@code recall 7}. */
    private static final class Worker {
        private final List<String> sent = new ArrayList<>();
        private final Desk desk;

        Worker(int items) {
            desk = new Desk(this::hear, items);
        }

        private void hear(ToWorker message) {
            if (message instanceof ToWorker.Run run) {
                sent.add(run.chunk() + run.items().toString());
            } else if (message instanceof ToWorker.Recall recall) {
                sent.add("recall " + recall.chunk());
            }
        }

        List<String> take() {
            var taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }
    }

    private Worker join(int items) {
        var worker = new Worker(items);
        dispatcher.join(worker.desk);
        return worker;
    }

    private void enter(long chunk, int size) {
        enter(chunk, IntStream.range(0, size).mapToObj(i -> "item").toArray(String[]::new));
    }

    private void enter(long chunk, String... items) {
        ledger.enter(Script.chunk(chunk, items));
        dispatcher.enter(chunk);
    }

    private void end(Worker worker, long chunk, int first, int count) {
        worker.desk.ended(chunk, first, count);
        for (int item = first; item < first + count; item++) {
            ledger.settle(chunk, item, new Outcome.Returned(Script.bytes("done")));
        }
        dispatcher.dispatch();
    }

    private static BitSet items(int from, int to) {
        var items = new BitSet();
        items.set(from, to);
        return items;
    }

    @Test
    void whoComesFirstIsServedFirst() {
        enter(1, 1);
        enter(2, 1);
        enter(3, 1);
        var worker = join(0);
        assertEquals(List.of("1{0}"), worker.take());
        end(worker, 1, 0, 1);
        assertEquals(List.of("2{0}"), worker.take());
        end(worker, 2, 0, 1);
        assertEquals(List.of("3{0}"), worker.take());
    }

    @Test
    void aChunkGoesToTheWorkerThatHasLeast() {
        var busy = join(0);
        var idle = join(0);
        enter(1, 1);
        enter(2, 1);
        assertEquals(List.of("1{0}"), busy.take());
        assertEquals(List.of("2{0}"), idle.take());
        end(idle, 2, 0, 1);
        enter(3, 1);
        assertEquals(List.of("3{0}"), idle.take());
        assertEquals(List.of(), busy.take());
    }

    @Test
    void aChunkIsSplitWhereAWorkerHasRunItsLastItem() {
        enter(1, 5);
        var first = join(2);
        assertEquals(List.of("1{0, 1}"), first.take());
        var second = join(2);
        assertEquals(List.of("1{2, 3}"), second.take());
        end(first, 1, 0, 2);
        assertTrue(first.desk.isUsedUp());
        assertEquals(List.of(), first.take());
        assertEquals(List.of("1{4}"), join(2).take());
    }

    @Test
    void nothingIsTakenBackOfAWholeChunk() {
        var limits = new Chunk.Limits(Long.MAX_VALUE, true);
        ledger.enter(Script.chunk(1, limits, "a", "b", "c", "d"));
        dispatcher.enter(1);
        var busy = join(0);
        join(0);
        assertEquals(List.of("1{0, 1, 2, 3}"), busy.take());
    }

    @Test
    void whatAWorkerGivesBackDoesNotCountAsRun() {
        enter(1, 2);
        var worker = join(2);
        dispatcher.returned(worker.desk, 1, items(1, 2));
        end(worker, 1, 0, 1);
        assertEquals(List.of("1{0, 1}", "1{1}"), worker.take());
        end(worker, 1, 1, 1);
        assertTrue(worker.desk.isUsedUp());
    }

    @Test
    void aLongQueueIsGivenAheadOfTime() {
        for (int i = 1; i <= 9; i++) {
            enter(i, 1);
        }
        var worker = join(0);
        assertEquals(List.of("1{0}", "2{0}"), worker.take());
        for (int i = 10; i <= 10_000; i++) {
            enter(i, 1);
        }
        assertEquals(65, worker.desk.pieces.size());
    }

    @Test
    void howMuchIsGivenAheadIsSharedAmongTheWorkers() {
        for (int i = 1; i <= 9; i++) {
            enter(i, 1);
        }
        join(0);
        assertEquals(List.of("3{0}"), join(0).take());
    }

    @Test
    void bigContentIsNotGivenAheadOfTime() {
        for (int i = 1; i <= 100; i++) {
            enter(i, "x".repeat(20_000));
        }
        assertEquals(List.of("1{0}"), join(0).take());
    }

    @Test
    void anIdleWorkerGetsHalfOfWhatAnotherHasNotStarted() {
        enter(1, 4);
        var busy = join(0);
        busy.take();
        var idle = join(0);
        assertEquals(List.of("recall 1"), busy.take());
        dispatcher.returned(busy.desk, 1, items(2, 4));
        assertEquals(List.of("1{2, 3}"), idle.take());
        assertEquals(items(0, 2), busy.desk.find(1).items);
    }

    @Test
    void wholeChunksAreTakenBackBeforePartsAreAndTheLastOnesFirst() {
        enter(1, 100);
        var rich = join(0);
        for (int i = 2; i <= 30; i++) {
            enter(i, 1);
        }
        int held = rich.desk.pieces.size();
        assertTrue(held >= 4, held + " pieces ahead");
        rich.take();
        while (!join(1).sent.isEmpty()) {
            assertEquals(List.of(), rich.take()); // as long as chunks wait that nobody has, those are taken
        }
        var recalls = rich.take();
        assertEquals(held / 2, recalls.size(), "of what waits, the later half: " + recalls);
        assertTrue(recalls.size() >= 2 && !recalls.contains("recall 1"), recalls.toString());
        assertTrue(recalls.contains("recall " + rich.desk.pieces.getLast().chunk), recalls.toString());
    }

    @Test
    void aSingleItemIsNotTakenBack() {
        enter(1, 1);
        var busy = join(0);
        busy.take();
        join(0);
        assertEquals(List.of(), busy.take());
    }

    @Test
    void aWorkerThatHasNothingToGiveIsNotAskedAgain() {
        enter(1, 3);
        var busy = join(0);
        busy.take();
        join(0);
        assertEquals(List.of("recall 1"), busy.take());
        dispatcher.returned(busy.desk, 1, new BitSet());
        dispatcher.dispatch();
        assertEquals(List.of(), busy.take());
    }

    @Test
    void aWorkerThatGaveSomethingBackMayBeAskedForMore() {
        enter(1, 8);
        var busy = join(0);
        busy.take();
        var idle = join(0);
        dispatcher.returned(busy.desk, 1, items(4, 8));
        busy.take();
        end(idle, 1, 4, 4);
        assertEquals(List.of("recall 1"), busy.take());
    }

    @Test
    void whoeverTakesOverWhatADeadWorkerWasAskedForMayBeAskedToo() {
        enter(1, 8);
        var dead = join(0);
        var heir = join(0);
        assertEquals(List.of("1{0, 1, 2, 3, 4, 5, 6, 7}", "recall 1"), dead.take());
        dispatcher.leave(dead.desk);
        assertEquals(List.of("1{0, 1, 2, 3, 4, 5, 6, 7}"), heir.take());
        join(0);
        assertEquals(List.of("recall 1"), heir.take());
    }

    @Test
    void oneIdleWorkerAsksOneOther() {
        enter(1, 4);
        enter(2, 4);
        var one = join(0);
        var other = join(0);
        one.take();
        other.take();
        join(0);
        dispatcher.dispatch();
        assertEquals(1, one.take().size() + other.take().size());
    }

    @Test
    void nothingIsTakenBackForAWorkerThatMayRunNoMore() {
        enter(1, 1);
        var usedUp = join(1);
        end(usedUp, 1, 0, 1);
        enter(2, 4);
        assertEquals(List.of("2{0, 1, 2, 3}"), join(0).take());
    }

    @Test
    void whatIsGivenBackComesBeforeWhatWaits() {
        enter(1, 4);
        var first = join(0);
        enter(2, 1);
        enter(3, 1);
        dispatcher.returned(first.desk, 1, items(2, 4));
        assertEquals(List.of("1{2, 3}"), join(0).take());
    }

    @Test
    void whatALeavingWorkerHadComesNextAndInItsOrder() {
        for (int i = 1; i <= 9; i++) {
            enter(i, 2);
        }
        var gone = join(0);
        assertEquals(List.of("1{0, 1}", "2{0, 1}"), gone.take());
        end(gone, 1, 0, 1);
        dispatcher.leave(gone.desk);
        var heir = join(0);
        assertEquals(List.of("1{1}", "2{0, 1}"), heir.take().subList(0, 2));
        assertTrue(gone.desk.pieces.isEmpty());
    }

    @Test
    void whatIsSettledIsNotGivenToAnybody() {
        enter(1, 2);
        enter(2, 3);
        ledger.cancel(1);
        ledger.settle(2, 0, Outcome.NotRun.CANCELLED);
        var worker = join(0);
        assertEquals(List.of("2{1, 2}"), worker.take());
        ledger.settle(2, 2, Outcome.NotRun.CANCELLED);
        dispatcher.returned(worker.desk, 2, items(2, 3));
        assertEquals(List.of(), worker.take());
    }

    @Test
    void whatIsGivenBackByOneWhoDoesNotHaveItIsNotGivenTwice() {
        enter(1, 2);
        var worker = join(0);
        var liar = join(0);
        worker.take();
        liar.take();
        dispatcher.returned(liar.desk, 1, items(0, 2));
        dispatcher.returned(liar.desk, 99, items(0, 2));
        assertEquals(List.of(), liar.take());
        assertEquals(items(0, 2), worker.desk.find(1).items);
    }
}
