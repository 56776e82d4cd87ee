package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    void theNotebookRunsFromTopToBottomAndShowsWhatItDoes(String name) throws IOException, InterruptedException {
        Path saved = Jupyter.root().resolve("notebooks").resolve(name);
        // in its own place: a notebook reads files that stand beside it
        Jupyter.Finished run = jupyter.run(List.of(
                Jupyter.program("jupyter-nbconvert"),
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=120",
                "--ExecutePreprocessor.record_timing=False",
                "--ExecutePreprocessor.kernel_name=" + Jupyter.KERNEL,
                "--output-dir=" + RESULTS,
                saved.toString()));
        assertEquals(0, run.code(), run.text());
        assertEveryCellHasRun(codeOf(RESULTS.resolve(name)));
        if (Boolean.getBoolean("lido.notebooks.save")) {
            Files.copy(RESULTS.resolve(name), saved, StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(kinds(RESULTS.resolve(name)), kinds(saved), "saved with other outputs: see notebooks/README.md");
        assertFalse(Files.readString(saved).contains(Jupyter.root().toString()), "a path of one machine is saved");
    }

    private static List<JsonObject> codeOf(Path notebook) throws IOException {
        var cells = JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells")
                .asList();
        return cells.stream()
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                .toList();
    }

    private static void assertEveryCellHasRun(List<JsonObject> cells) {
        assertTrue(cells.size() > 0, "a notebook without code");
        for (JsonObject cell : cells) {
            assertTrue(cell.get("execution_count").isJsonPrimitive(), cell::toString);
        }
    }

    /** What sorts of output each cell has; no tables, which calls show only if they take long. */
    private static List<String> kinds(Path notebook) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (JsonObject cell : codeOf(notebook)) {
            var outputs = cell.getAsJsonArray("outputs").asList().stream()
                    .map(output -> output.getAsJsonObject().get("output_type").getAsString())
                    .filter(type -> !type.equals("display_data"))
                    .collect(Collectors.toCollection(TreeSet::new));
            kinds.add(cell.get("execution_count") + ": " + outputs);
        }
        return kinds;
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
