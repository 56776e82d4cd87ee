package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ImportsTest {

    @Test
    void aSessionBeginsWithASingleSnippetOfImports() {
        try (var shell = new Shell(List.of(), note -> {})) {
            boolean taken = shell.asked(jshell -> shell.imports().addAll(shell, EvalOptions.JSHELL_IMPORTS));
            assertTrue(taken);
            assertEquals(1, shell.asked(JShell::imports).count());
        }
    }

    @Test
    void anImportThatIsTypedAgainLeavesTheOthers() throws Exception {
        try (var cells = new Cells("import static java.lang.Math.abs;")) {
            for (String each : EvalOptions.JSHELL_IMPORTS) {
                cells.run(each);
            }
            cells.run("import static java.lang.Math.*;");
            assertEquals(3, cells.value("abs(List.of(-3).stream().collect(Collectors.toList()).get(0))"));
            assertEquals("a", cells.value("Pattern.compile(Path.of(\"a\").toString()).pattern()"));
        }
    }

    @Test
    void typesAreNamedAsIfEachImportHadBeenASnippet() throws Exception {
        try (var one = new Cells();
                var each = CellEvaluator.open(new EvalOptions(List.of(), List.of(), List.of(), note -> {}))) {
            for (String source : EvalOptions.JSHELL_IMPORTS) {
                each.eval(source, 0);
            }
            for (String value : List.of(
                    "Map.entry(List.of(1), Path.of(\"a\"))",
                    "new java.util.concurrent.atomic.AtomicLong()",
                    "new java.util.function.IntSupplier[0]",
                    "Stream.of(java.time.Duration.ZERO)")) {
                assertEquals(each.eval(value, 0).type(), one.run(value).type());
            }
        }
    }

    @Test
    void anImportThatIsRefusedIsTheOneThatIsTold() {
        List<String> imports = List.of("import java.util.*;", "import java.nowhere.*;");
        var options = new EvalOptions(List.of(), List.of(), imports, note -> {});
        var refused = assertThrows(IllegalArgumentException.class, () -> CellEvaluator.open(options));
        assertTrue(refused.getMessage().contains("start-up snippet import java.nowhere.*;"), refused.getMessage());
    }
}
