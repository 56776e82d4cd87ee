package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where code ends, among comments and strings. */
@Timeout(10)
class CodeScanTest {

    @Test
    void commentsAtTheEndAreNoCode() {
        assertEquals(';', CodeScan.of("x; // c\n /* d; e */ ").last());
        assertEquals('x', CodeScan.of("x // ;").last());
        assertEquals(' ', CodeScan.of(" // ;").last());
        assertEquals(' ', CodeScan.of("/* never closed").last());
    }

    @Test
    void bracketsInStringsAndCommentsAreNotOpen() {
        assertEquals(
                0,
                CodeScan.of("f(\"(\\\"(\", '(', /* ( */ \"\"\"\n ( \\\"\"\" (\"\"\")")
                        .open());
        assertEquals(2, CodeScan.of("f(g[1], { // }").open());
        assertEquals(0, CodeScan.of("\"never closed (").open());
    }
}
