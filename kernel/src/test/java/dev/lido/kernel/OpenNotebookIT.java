package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.kernel.display.Outlets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class OpenNotebookIT {

    @TempDir
    private Path directory;

    private final OpenNotebook notebook = new OpenNotebook();
    private final PlainOutlet outlet = new PlainOutlet();

    @AfterEach
    void close() {
        notebook.session().join().close();
        Outlets.leave();
        System.clearProperty("lido.chunksize");
    }

    @Test
    void startUpScriptsRunAsCellsAndWhatFailsIsToldByTheFirstCellAlone() throws Exception {
        String bad = file("bad.jsh", "int one = 1;\nint two = nope;");
        String good = file("good.jsh", "int three = 3;\n%config lido.chunksize=7");
        open(Map.of(StartUp.SCRIPTS, String.join(File.pathSeparator, bad, "absent.jsh", good)));
        assertEquals(4, value("one + three"), "what stood before the fault holds, and the next script has run");
        assertEquals("7", System.getProperty("lido.chunksize"));
        assertTrue(outlet.text().contains("bad.jsh, line 2"), outlet.text());
        assertTrue(outlet.text().contains("no such file: absent.jsh"), outlet.text());
    }

    @Test
    void theClassPathIsSeenByCellsAndWildcardsFindWhatIsThere() throws Exception {
        file("lib/a/hello.txt", "hello");
        open(Map.of(StartUp.CLASS_PATH, directory.resolve("lib") + "/*"));
        String url = "Thread.currentThread().getContextClassLoader().getResource(\"hello.txt\")";
        assertTrue(String.valueOf(value(url)).endsWith("lib/a/hello.txt"), outlet.text());
        assertEquals(List.of(), outlet.shown());
    }

    @Test
    void optionsThatTheCompilerRefusesCostNothingButALine() throws Exception {
        open(Map.of(StartUp.COMPILER, "-Xlint:nope", "LIDO_CHUNKSIZE", "many"));
        assertEquals(2, value("1 + 1"));
        assertTrue(outlet.text().contains("LIDO_COMPILER_OPTS is not what the compiler takes"), outlet.text());
        assertTrue(outlet.text().contains("LIDO_CHUNKSIZE takes "), outlet.text());
    }

    @Test
    void aVariableOfAnExtensionIsThereForCells() throws Exception {
        open(Map.of());
        notebook.declare("given", "java.util.List<Integer>", List.of(1, 2));
        assertEquals(3, value("given.get(0) + given.get(1)"));
    }

    private String file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private void open(Map<String, String> environment) {
        notebook.open(environment);
        notebook.beginCell(outlet);
    }

    private Object value(String java) throws Exception {
        return notebook.session().join().eval(java, 1).value();
    }
}
