package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LostValuesTest {

    private final List<String> notes = new ArrayList<>();
    private final CellEvaluator session =
            CellEvaluator.open(EvalOptions.standard().withNotes(notes::add));

    @AfterEach
    void close() {
        session.close();
    }

    private void run(String cell) throws CellException {
        var unused = session.eval(cell, 1);
    }

    @Test
    void variablesOfATypeThatIsTypedAnewAreNamed() throws Exception {
        run("record P(int a) {}");
        run("var p = new P(1); List<P> all = List.of(p); int n = 3;");
        run("record P(int a, int b) {}");
        assertEquals(List.of("P is new: what p, all held, made with the old one, is lost"), notes);
    }

    @Test
    void aVariableThatIsSetToNullIsNamed() throws Exception {
        run("class C { int x; }");
        run("C c = new C();");
        run("class C { long x; }");
        assertEquals(List.of("C is new: what c held, made with the old one, is lost"), notes);
    }

    @Test
    void aCellThatIsRunAgainTellsNothing() throws Exception {
        run("record P(int a) {}");
        run("P p = new P(1);");
        run("record P(int a) {}");
        assertEquals(List.of(), notes);
    }

    @Test
    void aVariableThatIsDeclaredAnewTellsNothing() throws Exception {
        run("var n = 3; int m = n + 1; n + 2");
        run("var n = 4; n + 2");
        run("String n = null;");
        assertEquals(List.of(), notes);
    }

    @Test
    void whatTheSameCellDeclaresAgainIsNotLost() throws Exception {
        run("record P(int a) {}\nP p = new P(1);");
        run("record P(int a, int b) {}\nP p = new P(1, 2);");
        assertEquals(List.of(), notes);
    }
}
