package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notebook of the checkout runs from top to bottom; what came of it is kept in {@code target/notebooks}. */
@Timeout(180)
class NotebooksIT {

    private static final Path RESULTS = Path.of("target", "notebooks").toAbsolutePath();

    @TempDir
    private static Path directory;

    private static Jupyter jupyter;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Jupyter.program("jupyter-nbconvert");
        jupyter = Jupyter.withKernel(directory, "--no-archive");
        Files.createDirectories(RESULTS);
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theNotebookRunsFromTopToBottom(String name) throws IOException, InterruptedException {
        // in its own place: a notebook reads files that stand beside it
        Jupyter.Finished run = jupyter.run(List.of(
                Jupyter.program("jupyter-nbconvert"),
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=120",
                "--ExecutePreprocessor.kernel_name=" + Jupyter.KERNEL,
                "--output-dir=" + RESULTS,
                Jupyter.root().resolve("notebooks").resolve(name).toString()));
        assertEquals(0, run.code(), run.text());
        assertEveryCellHasRun(
                JsonParser.parseString(Files.readString(RESULTS.resolve(name))).getAsJsonObject());
    }

    private static void assertEveryCellHasRun(JsonObject notebook) {
        int cells = 0;
        for (var cell : notebook.getAsJsonArray("cells")) {
            JsonObject object = cell.getAsJsonObject();
            if (object.get("cell_type").getAsString().equals("code")) {
                cells++;
                assertTrue(object.get("execution_count").isJsonPrimitive(), object::toString);
            }
        }
        assertTrue(cells > 0, "a notebook without code");
    }

    static List<String> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Jupyter.root().resolve("notebooks"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }
}
