package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cells come to, and what they leave in the session. */
@Timeout(60)
class CellValuesTest {

    @AutoClose
    private final Cells cells = new Cells();

    @Test
    void theLastExpressionIsTheCellsValue() throws Exception {
        assertEquals(new CellValue(true, 42, "int"), cells.run("int x = 40;", "x + 2 // the answer"));
        assertEquals(new CellValue(true, 40, "int"), cells.run("x"));
        assertEquals("List<Integer>", cells.run("List.of(x)").type());
        assertEquals(new CellValue(true, null, "Object"), cells.run("null"));
    }

    @Test
    void declarationsStatementsAssignmentsAndWhatEndsWithASemicolonShowNothing() throws Exception {
        for (String source : List.of(
                "var x = 1;",
                "x = 3",
                "x + 1; // semicolon",
                "if (x > 0) { x++; }",
                "void f() {}",
                "f()",
                "",
                "// nothing")) {
            assertSame(CellValue.NONE, cells.run(source), source);
        }
        assertEquals(4, cells.value("x"));
    }

    @Test
    void aValueThatNobodyTakesIsNotKept() {
        int before = Handover.waiting();
        assertThrows(IllegalArgumentException.class, () -> cells.session.declare("x", "NoSuchType", new Object()));
        assertThrows(
                CellException.class,
                () -> cells.session.call(() -> {
                    throw new IllegalStateException("taken");
                }));
        assertEquals(before, Handover.waiting());
    }

    @Test
    void aValueIsTheVeryObject() throws Exception {
        List<String> list = new ArrayList<>();
        cells.session.declare("list", "java.util.List<String>", list);
        assertSame(list, cells.value("list"));
        cells.run("list.add(\"a\");");
        assertEquals(List.of("a"), list);
    }

    @Test
    void methodsAndClassesOfACellMayNeedOneAnother() throws Exception {
        assertEquals(
                3,
                cells.value(
                        "int down(int n) { return n == 0 ? 0 : 1 + up(n - 1); }",
                        "int up(int n) { return n == 0 ? 0 : 1 + down(n - 1); }",
                        "down(3)"));
        assertEquals(
                5,
                cells.value(
                        "class A { B b = new B(); }",
                        "class B { int five = 5; Class<A> a() { return A.class; } }",
                        "new A().b.five"));
    }

    @Test
    void whatIsRedefinedTakesEffectInWhatUsesIt() throws Exception {
        cells.run("int f() { return 1; }\nint g() { return f(); }");
        assertEquals(1, cells.value("g()"));
        cells.run("int f() { return 2; }");
        assertEquals(2, cells.value("g()"));
    }

    @Test
    void variablesAreListedWithTheirValuesAndTheValuesWithoutANameAreNot() throws Exception {
        cells.run("int x = 1; String s = \"a\";");
        cells.run("x + 1");
        cells.run("x = 7;");
        assertEquals(
                List.of(new Session.Variable("x", "int", 7), new Session.Variable("s", "String", "a")),
                cells.session.variables());
    }

    @Test
    void aVariableIsDeclaredWithATypeAndAValueAndDeclaredAnew() throws Exception {
        cells.session.declare("n", "int", 5);
        assertEquals(6, cells.value("n + 1"));
        cells.session.declare("n", "java.util.Map<String, Integer>", null);
        assertNull(cells.value("n"));
        assertThrows(IllegalArgumentException.class, () -> cells.session.declare("m", "int", "text"));
        var unknown = assertThrows(IllegalArgumentException.class, () -> cells.session.declare("m", "Nope", 1));
        assertTrue(unknown.getMessage().contains("class Nope"), unknown.getMessage());
    }

    @Test
    void aCellMayDeclareVariablesAndEvaluateSourceItself() throws Exception {
        cells.session.declare("me", Session.class.getName(), cells.session);
        cells.run("me.declare(\"made\", \"int\", 3); me.eval(\"int more = made + 1;\", 90);");
        assertEquals(7, cells.value("made + more"));
    }

    @Test
    void theCallingThreadRunsTheCellAndIsAsBeforeAfterwards() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertSame(Thread.currentThread(), cells.value("Thread.currentThread()"));
        assertEquals(
                true,
                cells.value(
                        "Thread.currentThread().getContextClassLoader() == new Object() {}.getClass().getClassLoader()"));
        cells.run("Thread.currentThread().interrupt();");
        assertFalse(Thread.currentThread().isInterrupted());
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void questionsAreAnsweredWhileACellRuns() throws Exception {
        cells.session.declare("me", Session.class.getName(), cells.session);
        var answer = cells.value(
                "var asked = new FutureTask<>(() -> me.complete(\"Strin\", 5).all().size() + me.variables().size());",
                "new Thread(asked).start();",
                "asked.get()");
        assertTrue((int) answer > 2, answer.toString());
    }

    @Test
    void warmingUpLeavesNothing() throws Exception {
        cells.session.warmUp();
        assertEquals(List.of(), cells.session.variables());
    }

    @Test
    void theCompilersOptionsHold() throws Exception {
        EvalOptions options = EvalOptions.standard().withCompilerOptions(List.of("-parameters"));
        try (var named = CellEvaluator.open(options)) {
            String source =
                    "class A { void f(int abc) {} }\nA.class.getDeclaredMethod(\"f\", int.class).getParameters()[0].getName()";
            assertEquals("abc", named.eval(source, 1).value());
        }
    }

    @Test
    void aStartUpSnippetThatFailsIsNamed() {
        EvalOptions options = EvalOptions.standard().withStartUp(List.of("import nowhere.Nothing;"));
        var refused = assertThrows(IllegalArgumentException.class, () -> CellEvaluator.open(options));
        assertTrue(refused.getMessage().contains("import nowhere.Nothing;"), refused.getMessage());
    }
}
