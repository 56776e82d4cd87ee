package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a percent sign begins a magic and where it is Java's, with magics that show what they were given. */
@Timeout(20)
class CellExpansionTest {

    private static final MagicTable TABLE = MagicTable.of(List.of(new Echo("m", false), new Echo("over", true)));

    private static String expand(String cell) {
        return TABLE.expand(cell);
    }

    @Test
    void aMagicThatEndsTheCellIsAnExpression() {
        assertEquals("m(a b)", expand("%m a b"));
        assertEquals("int x = 1;\nm()\n\n// done\n", expand("int x = 1;\n  %m  \n\n// done\n".replace("  %m  ", "%m")));
        assertEquals("x = m(a)", expand("x = %m a"));
    }

    @Test
    void aMagicWithCodeBelowIsAStatement() {
        assertEquals("m(a);\nint x;", expand("%m a\nint x;"));
        assertEquals("var x = m(a);\nx", expand("var x = %m a\nx"));
        assertEquals("m(a);\nm(b);\n  m(c)", expand("%m a\n%m b\n  %m c"));
    }

    @Test
    void theSemicolonOfAnAssignmentIsItsOwn() {
        assertEquals("var x = m(a);\nx", expand("var x = %m a;\nx"));
        assertEquals("List<Map<String, Integer>> x = m(a)", expand("List<Map<String, Integer>> x = %m a;"));
        assertEquals("a[i % 2].b = m(a)", expand("a[i % 2].b = %m a"));
        assertEquals("x =\n  m(a)", expand("x =\n  %m a"));
        assertEquals("x += 1; y = m(a)", expand("x += 1; y = %m a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int r = a\n%m",
                "int r = a\n  % m",
                "int r = a\n%m * 2",
                "int r = a\n%m(2)",
                "int r = (a\n%m b)",
                "f(a,\n%m);",
                "String s = \"\"\"\n%m a\n  %nothing\n\"\"\";",
                "String s = \"\"\"\n\\\"\"\"\n%m a\n\"\"\";",
                "/* text\n%m a\n*/",
                "// x = %m a",
                "/** It's\n%m\n*/ int x;",
                "String s = \"x = %m\";",
                "char c = '%';\nint m = 5 %m;",
                "char c = '\"'; int x = a %m; // \"",
                "x %= m;",
                "int[] a = {\n1\n%m\n};",
                "printf(\"%m\"\n, x);",
                "x = a == b ? c\n%m : d;",
            })
    void javaStaysAsItIs(String cell) {
        assertEquals(cell, expand(cell));
    }

    @Test
    void windowsLineEndsStay() {
        assertEquals("int x;\r\nm(a b);\r\nm(c)\r\n", expand("int x;\r\n%m a b\r\n%m c\r\n"));
        assertEquals("over(a|1\r\n2)", expand("%%over a\r\n1\r\n2"));
    }

    @Test
    void aMagicAfterBracesOfAnySortIsFree() {
        assertEquals("int f() { return 1 % 2; }\nm(a)", expand("int f() { return 1 % 2; }\n%m a"));
        assertEquals("class A { String s = \"}\"; }\n// }\nm(a)", expand("class A { String s = \"}\"; }\n// }\n%m a"));
    }

    @Test
    void aForgottenSemicolonIsPutInWhereJavaCouldNotGoOn() {
        assertEquals("int x = 5\n; m(a)", expand("int x = 5\n%m a"));
        assertEquals("f(x) // say\n; m(\"a\");\ny", expand("f(x) // say\n%m \"a\"\ny"));
    }

    @Test
    void aMagicOverTheCellTakesAllLinesBelow() {
        assertEquals("over(a b|x % 2\n%m\n\"\"\")", expand("%%over a b\nx % 2\n%m\n\"\"\""));
        assertEquals("\n\nover(|x)", expand("\n\n%%over\nx"));
        assertEquals("over(a|)", expand("%%over a"));
    }

    @Test
    void linesKeepTheirNumbers() {
        String cell = "int a = 1;\n%m x\n\nvar b = %m y\n/*\n*/ int c = a\n  %b;\n%m z";
        assertEquals(cell.lines().count(), expand(cell).lines().count());
        assertEquals("int c = a".length(), expand(cell).lines().toList().get(5).length() - 3);
    }

    @Test
    void anUnknownMagicIsRefusedWithTheNearest() {
        assertTrue(refusal("%ovr a").startsWith("line 1: unknown magic %ovr; did you mean %over?"));
        assertTrue(refusal("int x;\n\nint y = %ovre a").startsWith("line 3: unknown magic %ovre; did you mean %over?"));
        assertTrue(refusal("%%zzzzzz\nx").startsWith("line 1: unknown magic %zzzzzz (%lsmagic lists all)"));
    }

    @Test
    void aMagicInTheWrongPlaceIsTold() {
        assertTrue(refusal("int x;\n%%over a").startsWith("line 2: %%over a must be the first line"));
        assertTrue(refusal("for (int i : l) {\n  %m i\n}").startsWith("line 2: %m stands in a bracket"));
        assertTrue(refusal("%%m\nx").startsWith("line 1: %m: stands on a line, not over a cell: write %m"));
    }

    @Test
    void whatDoesNotFitIsToldWithTheUsage() {
        assertEquals("line 2: %m: bad\n\nusage of m", refusal("int x;\n%m bad"));
    }

    @Test
    void aNamedValueIsShownIfTheCellEndsWithIt() {
        assertEquals("var a = m();\nx", expand("%m named\nx"));
        assertEquals("var a = m(); a", expand("%m named"));
        assertTrue(refusal("x = %m named").startsWith("line 1: %m is named twice, by --as a"));
    }

    private static String refusal(String cell) {
        return assertThrows(UsageException.class, () -> expand(cell)).getMessage();
    }

    /** Shows what it was given. */
    private record Echo(String name, boolean takesBody) implements Magic {

        @Override
        public String summary() {
            return "echoes";
        }

        @Override
        public String usage() {
            return "usage of " + name;
        }

        @Override
        public String expand(MagicCall call) {
            return switch (call.arguments()) {
                case "bad" -> throw new UsageException("bad");
                case "named" -> "var a = m()";
                default -> name + "(" + call.arguments() + (call.body() == null ? "" : "|" + call.body()) + ")";
            };
        }
    }
}
