package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HoldbackTest {

    private final Holdback holdback = new Holdback(new Alarms("test").ofJob());
    private final List<String> passed = new ArrayList<>();

    private void letter(String name) {
        holdback.pass(() -> passed.add(name));
    }

    @Test
    void aLetterPassesAtOnceWhileAllIsShown() {
        letter("a");
        holdback.lineComes();
        holdback.lineIsShown();
        letter("b");
        assertEquals(List.of("a", "b"), passed);
    }

    @Test
    void aLetterWaitsForTheLinesBeforeItAndForNoOthers() {
        holdback.lineComes();
        letter("a");
        holdback.lineComes();
        letter("b");
        assertEquals(List.of(), passed);
        holdback.lineIsShown();
        assertEquals(List.of("a"), passed);
        holdback.lineIsShown();
        assertEquals(List.of("a", "b"), passed);
    }

    @Test
    void aLetterThatFailsHoldsUpNoOther() {
        holdback.pass(() -> {
            throw new OutOfMemoryError("no thread");
        });
        letter("a");
        assertEquals(List.of("a"), passed);
    }

    @Test
    void theEndLetsAllGo() {
        holdback.lineComes();
        letter("a");
        holdback.end();
        letter("b");
        assertEquals(List.of("a", "b"), passed);
    }

    @Test
    void linesThatNobodyShowsHoldNothingForLong() throws InterruptedException {
        BlockingQueue<String> seen =
                new LinkedBlockingQueue<>(); // the alarm's thread may be the one that passes them on
        long begin = System.nanoTime();
        holdback.lineComes();
        holdback.lineComes();
        holdback.pass(() -> seen.add("first"));
        assertEquals("first", seen.take());
        assertTrue(System.nanoTime() - begin >= Printer.STALL_NANOS);
        holdback.pass(() -> seen.add("until they have caught up"));
        assertEquals("until they have caught up", seen.take());
        holdback.lineIsShown();
        holdback.lineComes();
        holdback.pass(() -> seen.add("not yet"));
        assertEquals("not yet", seen.take());
        holdback.lineIsShown();
        holdback.lineIsShown();
        holdback.lineComes();
        holdback.pass(() -> seen.add("held again"));
        assertEquals(List.of(), List.copyOf(seen));
        holdback.lineIsShown();
        assertEquals("held again", seen.take());
    }
}
