package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lido.spi.ItemFunction;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A JShell session in this JVM. */
final class Script implements AutoCloseable {

    private final JShell shell = JShell.builder()
            .executionEngine("local")
            .out(System.out)
            .err(System.err)
            .build();

    Script() {
        for (String entry : CodeShipper.classPath()) {
            shell.addToClasspath(entry);
        }
        type("import java.util.*; import java.util.function.*; import java.util.stream.*; import dev.lido.call.Hand;");
    }

    /** Evaluates snippets, which must be right. */
    void type(String source) {
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            shell.eval(next.source()).forEach(event -> check(next.source(), event));
            rest = next.remaining();
        }
    }

    private void check(String source, SnippetEvent event) {
        List<String> problems =
                shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
        boolean good = event.status() != Snippet.Status.REJECTED;
        assertEquals(true, good, () -> source + " " + problems);
        assertNull(event.exception(), source);
    }

    /** A function of one argument, as a user types it. */
    ItemFunction map(String lambda) {
        type("Hand.map(" + lambda + ");");
        return (ItemFunction) Hand.take();
    }

    /** A function without an argument, as a user types it. */
    ItemFunction apply(String lambda) {
        type("Hand.apply(" + lambda + ");");
        return (ItemFunction) Hand.take();
    }

    /** The value of an expression. */
    Object value(String expression) {
        type("Hand.object(" + expression + ");");
        return Hand.take();
    }

    @Override
    public void close() {
        shell.close();
    }
}
