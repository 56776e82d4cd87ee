package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PrintLogTest {

    private final PrintLog log = new PrintLog();

    @Test
    void linesAreKeptByJob() {
        log.keep(1, "[w1] a");
        log.keep(2, "[w1] x");
        log.keep(1, "[w2] b");
        assertEquals("[w1] a\n[w2] b\n", log.of(1));
        assertEquals("", log.of(3));
    }

    @Test
    void ofManyJobsThatPrintMuchTheLastAreKept() {
        String line = "x".repeat(100_000);
        for (int job = 1; job <= 100; job++) {
            log.keep(job, line);
        }
        assertEquals("", log.of(1));
        assertEquals("", log.of(61));
        assertEquals(line + "\n", log.of(62));
        assertEquals(line + "\n", log.of(100));
    }

    @Test
    void ofVeryMuchTheLastIsKeptInWholeLinesAndItIsToldHowMuchIsGone() {
        int all = 0;
        for (int i = 0; i < 50_000; i++) {
            log.keep(1, "line " + i);
            all += ("line " + i + "\n").length();
        }
        String told = log.of(1);
        String kept = told.substring(told.indexOf('\n') + 1);
        assertTrue(
                told.startsWith("(%,d characters before this are gone)\nline ".formatted(all - kept.length())), told);
        assertTrue(kept.endsWith("line 49999\n"));
        assertTrue(kept.length() >= 100_000 && kept.length() <= 200_020, "kept " + kept.length());
    }
}
