package dev.lido.kernel.magic;

import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.CellValue;
import dev.lido.kernel.eval.Completeness;
import dev.lido.kernel.eval.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A JShell in this JVM, in which cells with magics run as a notebook would run them. */
final class NotebookShell implements Session {

    final FakeOutlet outlet = new FakeOutlet();
    final List<Path> classPath = new ArrayList<>();
    private final MagicTable table = MagicTable.load();
    private final JShell shell = JShell.builder()
            .executionEngine("local")
            .compilerOptions(
                    "-classpath", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
            .build();

    NotebookShell() {
        Outlets.enter(outlet);
        MagicRuntime.bind(this);
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (String line : List.of(
                "import dev.lido.*;",
                "import java.util.*;",
                "import java.time.Duration;",
                "import static dev.lido.Args.*;",
                "import static dev.lido.Range.range;",
                "dev.lido.Pool pool = dev.lido.Pool.of(2);")) {
            java(line);
        }
    }

    /** Runs a cell; gives its last value as JShell writes it, or null. */
    String cell(String text) {
        return java(table.expand(text));
    }

    private String java(String source) {
        String value = null;
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
        while (!next.source().isEmpty()) {
            for (SnippetEvent event : shell.eval(next.source())) {
                value = event.causeSnippet() == null ? check(event) : value;
            }
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return value;
    }

    private String check(SnippetEvent event) {
        JShellException thrown = event.exception();
        if (thrown instanceof EvalException exception) {
            throw new IllegalStateException(exception.getExceptionClassName() + ": " + exception.getMessage(), thrown);
        }
        if (event.status() == Snippet.Status.REJECTED) {
            throw new AssertionError(event.snippet().source() + "\n"
                    + shell.diagnostics(event.snippet())
                            .map(d -> d.getMessage(null))
                            .toList());
        }
        return event.value();
    }

    /** The type of a variable of the session. */
    String type(String name) {
        return shell.variables()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .typeName();
    }

    @Override
    public List<Variable> variables() {
        return shell.variables()
                .map(each -> new Variable(each.name(), each.typeName(), shell.varValue(each)))
                .toList();
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        classPath.addAll(entries);
        entries.forEach(entry -> shell.addToClasspath(entry.toString()));
    }

    @Override
    public CellValue eval(String typed, String source, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T call(Callable<T> work) {
        throw new UnsupportedOperationException("magics show nothing by themselves");
    }

    @Override
    public void interrupt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Candidates complete(String source, int cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String inspect(String source, int cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Completeness completeness(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void declare(String name, String type, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        java("pool.terminate();");
        shell.close();
        Outlets.leave();
    }
}
