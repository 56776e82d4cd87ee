package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a notebook shows of a cell that fails, line by line. */
@Timeout(60)
class CellErrorsTest {

    @AutoClose
    private final Cells cells = new Cells();

    @Test
    void whatDoesNotCompileIsShownWithItsLineAndCarets() throws Exception {
        CellException failure = cells.failure("", "int x = 1;", "  int y = \"a\";", "x");
        assertEquals("CompilationError", failure.name());
        assertEquals("incompatible types: java.lang.String cannot be converted to int", failure.getMessage());
        assertEquals("""
                Cell In[1], line 3
                      int y = "a";
                              ^^^
                CompilationError: incompatible types: java.lang.String cannot be converted to int""", Cells.plain(failure));
        assertEquals(1, cells.value("x"));
    }

    @Test
    void namesThatAreNotKnownAreToldWithoutTheClassesAroundSnippets() {
        assertEquals("""
                Cell In[1], line 2
                    foo(n);
                    ^^^
                CompilationError: cannot find symbol
                  symbol:   method foo(int)""", cells.shown("int n = 1;", "foo(n);"));
    }

    @Test
    void aCellThatEndsTooEarlyIsTold() {
        String shown = cells.shown("int n = 1;", "while (n > 0) {");
        assertTrue(shown.startsWith("Cell In[1], line 2\n    while (n > 0) {\n"), shown);
        assertTrue(shown.endsWith("CompilationError: reached end of file while parsing"), shown);
    }

    @Test
    void whatIsStillMissingAtTheEndOfTheCellIsNamedAndMayFollowInALaterOne() throws Exception {
        assertEquals("""
                Cell In[1], line 2
                    int f() { return later() + other; }
                CompilationError: f needs method later(), variable other, which are not defined""", cells.shown("int n = 1;", "int f() { return later() + other; }"));
        String called = cells.shown("f()");
        assertTrue(called.contains("f needs method later(), variable other"), called);
        assertTrue(called.contains("Cell In[2], line 1"), called);
        assertEquals(3, cells.value("int later() { return 1; }", "int other = 2;", "f()"));
    }

    @Test
    void framesNameTheCellsThatTheyAreOf() throws Exception {
        cells.run("// a comment", "int div(int a) {", "  return 1 / a;", "}");
        CellException failure = cells.failure("int u = 1;", "", "List.of(1, 0).forEach(v -> {", "  div(v);", "});");
        assertEquals("java.lang.ArithmeticException", failure.name());
        assertInstanceOf(ArithmeticException.class, failure.getCause());
        String shown = Cells.plain(failure).replaceAll("(?m)^  java\\.\\S+$", "  (library)");
        assertEquals("""
                java.lang.ArithmeticException: / by zero
                  Cell In[1], line 3, in div
                        return 1 / a;
                  Cell In[2], line 4, in a lambda
                        div(v);
                  (library)
                  Cell In[2], line 3
                        List.of(1, 0).forEach(v -> {""", shown.replaceAll("(  \\(library\\)\n)+", "  (library)\n"));
    }

    @Test
    void oldCodeKeepsItsCellWhenItIsRedefined() throws Exception {
        cells.run("int f(int a) { return 1 / a; }", "IntUnaryOperator old = x -> f(x);");
        cells.run("", "", "int f(int a) { return 2 / a; }");
        String shown = cells.shown("f(0)");
        assertTrue(shown.contains("Cell In[2], line 3, in f"), shown);
    }

    @Test
    void causesFollowWithTheirOwnFrames() {
        String shown = cells.shown(
                "class Wrapped extends RuntimeException {",
                "  Wrapped(Throwable cause) { super(\"wrapped\", cause); }",
                "}",
                "class Thing {",
                "  Thing(int a) { try { int b = 1 / a; } catch (ArithmeticException e) { throw new Wrapped(e); } }",
                "}",
                "new Thing(0)");
        assertEquals("""
                Wrapped: wrapped
                  Cell In[1], line 5, in new Thing
                        Thing(int a) { try { int b = 1 / a; } catch (ArithmeticException e) { throw new Wrapped(e); } }
                  Cell In[1], line 7
                        new Thing(0)
                Caused by: java.lang.ArithmeticException: / by zero
                  Cell In[1], line 5, in new Thing
                        Thing(int a) { try { int b = 1 / a; } catch (ArithmeticException e) { throw new Wrapped(e); } }""", shown);
    }

    @Test
    void aTypeIsNamedAsItWasTypedWhateverItsLetters() {
        String shown = cells.shown("class Ärger extends Error {}", "throw new Ärger();");
        assertEquals("Ärger", shown.lines().findFirst().orElse(""));
    }

    @Test
    void endlessRecursionIsShort() throws Exception {
        String shown = cells.shown("int rec(int n) {", "  return rec(n + 1) + 1;", "}", "rec(0)");
        assertTrue(shown.startsWith("java.lang.StackOverflowError\n  Cell In[1], line 2, in rec"), shown);
        assertTrue(shown.lines().count() < 8, shown);
        assertEquals(1, cells.value("1"));
    }

    @Test
    void aThrowableWhoseMethodsThrowIsTold() throws Exception {
        CellException failure = cells.failure("""
                throw new Error() {
                    public String getMessage() { throw new IllegalStateException(); }
                    public synchronized Throwable getCause() { throw new StackOverflowError(); }
                    public StackTraceElement[] getStackTrace() { return null; }
                };""");
        assertEquals("java.lang.Error", failure.name());
        assertTrue(Cells.plain(failure).contains("its message cannot be told"), Cells.plain(failure));
        assertEquals(1, cells.value("1"));
    }

    @Test
    void assertionErrorsAndExceptionsWithoutAMessageAreTold() {
        assertEquals(
                "java.lang.AssertionError: no",
                cells.shown("throw new AssertionError(\"no\");")
                        .lines()
                        .findFirst()
                        .get());
        assertEquals(
                "java.io.IOException",
                cells.shown("throw new IOException();").lines().findFirst().get());
    }

    @Test
    void whatShowingAValueThrowsIsACellsErrorToo() throws Exception {
        cells.run("class Odd {", "  public String toString() { return \"\" + 1 / 0; }", "}");
        Object odd = cells.value("new Odd()");
        var failure = assertThrows(CellException.class, () -> cells.session.call(odd::toString));
        assertEquals("""
                java.lang.ArithmeticException: / by zero
                  Cell In[1], line 2, in Odd.toString
                        public String toString() { return "" + 1 / 0; }""", Cells.plain(failure));
        assertEquals("2", cells.session.call(() -> cells.value("1 + 1").toString()));
    }

    @Test
    void aNameOfTheErrorIsRedAndBold() {
        CellException failure = cells.failure("Integer.parseInt(\"q\")");
        assertEquals(
                "\u001b[1;31mjava.lang.NumberFormatException\u001b[0m: For input string: \"q\"",
                failure.lines().get(0));
        assertNull(failure.getCause().getCause());
    }
}
