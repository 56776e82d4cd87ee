package dev.lido.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Payload;
import dev.lido.wire.ToWorker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which items run here, which are given back, and who is interrupted. */
@Timeout(10)
class AssignmentTest {

    /** Not started: an interrupt stays on it for all to see. */
    private final TaskThread thread = new TaskThread(() -> {}, "test");

    private Assignment assignment(int... items) {
        var set = new BitSet();
        for (int item : items) {
            set.set(item);
        }
        var work = new ToWorker.Work("f", List.of(), Payload.Bytes.of(new byte[0]));
        return new Assignment(new ToWorker.Run(1, 1, set, work), thread);
    }

    @Test
    void itemsRunInOrderAndOnce() {
        var assignment = assignment(1, 5, 9);
        assertEquals(1, assignment.next());
        assertTrue(assignment.ended());
        assertEquals(5, assignment.next());
        assertTrue(assignment.ended());
        assertEquals(9, assignment.next());
        assertFalse(assignment.ended());
        assertTrue(assignment.next() < 0);
    }

    @Test
    void whatHasNotStartedIsGivenBackWhole() {
        var assignment = assignment(1, 5, 9);
        assertEquals("{1, 5, 9}", assignment.recall(false).toString());
        assertTrue(assignment.isEmpty());
    }

    @Test
    void ofWhatHasStartedTheLaterHalfIsGivenBack() {
        var assignment = assignment(0, 1, 2, 3);
        assignment.next();
        assertEquals("{2, 3}", assignment.recall(false).toString());
        assignment.ended();
        assertEquals(1, assignment.next());
        assertEquals("{}", assignment.recall(false).toString());
    }

    @Test
    void aCancelGivesAllBackAndInterruptsTheCurrentItem() {
        var assignment = assignment(0, 1, 2);
        assignment.next();
        assertEquals("{1, 2}", assignment.cancel().toString());
        assertTrue(thread.isInterrupted());
        assertEquals("{}", assignment.cancel().toString());
    }

    @Test
    void nobodyButTheItemThatIsMeantIsInterrupted() {
        var assignment = assignment(0, 1, 2);
        assignment.interrupt(0);
        assignment.next();
        assignment.ended();
        assignment.interrupt(0);
        assignment.next();
        assignment.interrupt(0);
        assignment.interrupt(2);
        assertFalse(thread.isInterrupted());
        assignment.interrupt(1);
        assertTrue(thread.isInterrupted());
    }

    @Test
    void ofWhatIsToStayTogetherNothingIsGivenBackOnceItHasStarted() {
        var assignment = assignment(0, 1, 2);
        assignment.next();
        assertEquals("{}", assignment.recall(true).toString());
        assertEquals("{0, 1, 2}", assignment(0, 1, 2).recall(true).toString());
    }

    @Test
    void anInterruptThatComesAfterAnItemIsNobodys() {
        var assignment = assignment(0, 1);
        assignment.next();
        assignment.ended();
        thread.interrupt();
        assertFalse(thread.isInterrupted());
    }

    @Test
    void whatThisThreadRunsOtherwiseIsNotInterruptedForAnItemThatHasEnded() {
        var assignment = assignment(0, 1);
        assignment.next();
        assignment.ended();
        thread.enter();
        assignment.interrupt(0);
        assignment.cancel();
        assertFalse(thread.isInterrupted());
    }

    @Test
    void anInterruptThatAnItemHasLeftIsTakenBack() throws InterruptedException {
        var seen = new ArrayList<Boolean>();
        var own = new TaskThread(
                () -> {
                    var current = (TaskThread) Thread.currentThread();
                    current.enter();
                    current.interrupt();
                    seen.add(current.isInterrupted());
                    current.leave();
                    seen.add(current.isInterrupted());
                },
                "test");
        own.start();
        own.join();
        assertEquals(List.of(true, false), seen);
    }

    @Test
    void aCancelBetweenItemsInterruptsNobody() {
        var assignment = assignment(0, 1, 2);
        assignment.next();
        assignment.ended();
        assertEquals("{1, 2}", assignment.cancel().toString());
        assertFalse(thread.isInterrupted());
    }
}
