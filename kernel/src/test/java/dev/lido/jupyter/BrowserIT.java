package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The notebook server in Chromium; pictures of what was seen are in {@code target/screenshots}. */
@Timeout(150)
class BrowserIT {

    private static final Path LIBRARY = Jupyter.root().resolve(".build/browser/node_modules");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();

    @TempDir
    private static Path directory;

    private static Jupyter jupyter;
    private static NotebookServer server;
    private static String node;
    private static String browser;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        Jupyter.program("jupyter-notebook");
        node = Jupyter.program("node");
        browser = Jupyter.program("chromium");
        assumeTrue(Files.isDirectory(LIBRARY.resolve("playwright-core")), "no playwright-core in " + LIBRARY);
        Files.createDirectories(SCREENSHOTS);
        jupyter = Jupyter.withKernel(directory, "--no-archive");
        server = NotebookServer.start(jupyter, Files.createDirectory(directory.resolve("notebooks")));
        copy("browser.js", directory.resolve("browser.js"));
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aCallThatWaitsShowsATableThatChangesDuringItsCell() throws IOException, InterruptedException {
        play("duringItsCell");
    }

    @Test
    void theTableOfAResultChangesAfterItsCell() throws IOException, InterruptedException {
        play("afterItsCell");
    }

    @Test
    void theTableOfOneCellChangesWhileAnotherRuns() throws IOException, InterruptedException {
        play("whileAnotherRuns");
    }

    @Test
    void theStopButtonEndsTheCellAndThePoolLivesOn() throws IOException, InterruptedException {
        play("stopButton");
    }

    @Test
    void aTableIsShownToADarkSystem() throws IOException, InterruptedException {
        play("dark");
    }

    /** Plays a scenario in a notebook, and hence a kernel, of its own. */
    private static void play(String scenario) throws IOException, InterruptedException {
        String name = scenario + ".ipynb";
        copy("browser.ipynb", directory.resolve("notebooks").resolve(name));
        ProcessBuilder builder = jupyter.process(List.of(
                node,
                directory.resolve("browser.js").toString(),
                scenario,
                server.address("notebooks/" + name).toString(),
                SCREENSHOTS.toString(),
                browser));
        builder.environment().put("NODE_PATH", LIBRARY.toString());
        Path log = directory.resolve(scenario + ".log");
        Process process = builder.redirectOutput(log.toFile()).start();
        try {
            int code = process.waitFor();
            assertEquals(0, code, () -> text(log));
        } finally {
            Jupyter.end(process);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = BrowserIT.class.getResourceAsStream(resource)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
