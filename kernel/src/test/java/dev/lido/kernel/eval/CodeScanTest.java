package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void aStringThatIsNotClosedEndsWithItsLine() {
        assertEquals(1, CodeScan.of("f(\"never closed );\n").open());
        assertEquals(0, CodeScan.of("f(\"never closed );\n)").open());
        assertEquals(1, CodeScan.of("f(\"\"\"\n never closed )\n)").open());
    }

    @Test
    void aCommentIsOpenUntilItsOwnEnd() {
        assertTrue(CodeScan.of("x /* y").inComment());
        assertTrue(CodeScan.of("x /*/").inComment());
        assertTrue(CodeScan.of("/* a */ /*").inComment());
        assertFalse(CodeScan.of("/* y */ /**/ // z /*").inComment());
        assertFalse(CodeScan.of("\"/*\"").inComment());
    }
}
