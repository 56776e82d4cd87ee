package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.CallPlace;
import dev.lido.kernel.display.Outlets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What workers print: where it is shown, and how much of it is kept. */
@Timeout(30)
class PrintLogTest {

    private final PrintLog log = new PrintLog();
    private final PlainOutlet cell = new PlainOutlet();

    @BeforeEach
    void enter() {
        Outlets.enter(cell);
    }

    @AfterEach
    void leave() {
        Outlets.leave();
    }

    @Test
    void linesAreShownBelowTheCellThatMadeTheCallAlsoLater() {
        CallPlace.Sink sink = log.sink(1);
        Outlets.enter(new PlainOutlet());
        sink.line(false, "[w1] a");
        sink.line(true, "[w2] b");
        assertEquals("[w1] a\n![w2] b\n", cell.text());
        assertEquals("[w1] a\n[w2] b\n", log.of(1));
        assertEquals("", log.of(2));
    }

    @Test
    void ofManyJobsThatPrintMuchTheLastAreKept() {
        String line = "x".repeat(100_000);
        for (int job = 1; job <= 100; job++) {
            log.sink(job).line(false, line);
        }
        assertEquals("", log.of(1));
        assertEquals("", log.of(61));
        assertEquals(line + "\n", log.of(62));
        assertEquals(line + "\n", log.of(100));
    }

    @Test
    void ofVeryMuchTheLastIsKeptInWholeLines() {
        CallPlace.Sink sink = log.sink(1);
        for (int i = 0; i < 50_000; i++) {
            sink.line(false, "line " + i);
        }
        String kept = log.of(1);
        assertTrue(kept.startsWith("line "), kept.substring(0, 20));
        assertTrue(kept.endsWith("line 49999\n"));
        assertTrue(kept.length() >= 100_000 && kept.length() <= 200_020, "kept " + kept.length());
    }
}
