package dev.lido;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that Python refuses when they run, or that hang it, and that Java does not even compile. */
@Timeout(30)
class DoesNotCompileTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Ray's test_apply: missing and extra arguments
                "pool.apply((x, y) -> x, 1)",
                "pool.apply(x -> x, 1, 2)",
                "pool.apply(x -> x)",
                "pool.apply(() -> 1, 2)",
                "pool.applyAsync((x, y) -> x, 1)",
                "pool.starmap((x, y) -> x, java.util.List.of(Args.args(1, 2, 3)))",
                // not iterable, not callable, not whole numbers
                "pool.map(x -> x, 5)",
                "pool.imap(x -> x, 5)",
                "pool.map(1, java.util.List.of())",
                "pool.map(x -> x, java.util.List.of(1), 2.5)",
                "pool.imap(x -> x, java.util.List.of(1), 2.5)",
                "Pool.of(\"2\")",
                "Pool.of(1.5)",
                "Pool.builder().initializer(1)",
                "Pool.builder().initializer((a, b) -> {}, 1)",
                "Pool.builder().maxTasksPerChild(0.5)",
                "Pool.builder().maxTasksPerChild(\"12\")",
            })
    void aCallThatDoesNotFit(String call) throws IOException {
        assertFalse(compiles(call), call);
    }

    /** The check itself must be able to say yes. */
    @Test
    void aCallThatFitsCompiles() throws IOException {
        for (String call : List.of(
                "pool.apply((x, y) -> x, 1, 2)",
                "pool.starmap((x, y) -> x, java.util.List.of(Args.args(1, 2)))",
                "pool.map(x -> x, java.util.List.of(1), 2)",
                "Pool.builder().initializer((a, b) -> {}, 1, 2)")) {
            assertTrue(compiles(call), call);
        }
    }

    private boolean compiles(String call) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var source = "import dev.lido.*; class Script { void run(Pool pool) { " + call + "; } }";
        var file = new SimpleJavaFileObject(URI.create("string:///Script.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var options = List.of("-proc:none", "-cp", ChildJvm.classPath(), "-d", directory.toString());
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        return compiler.getTask(null, null, diagnostics, options, null, List.of(file))
                .call();
    }
}
