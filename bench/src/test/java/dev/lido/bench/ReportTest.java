package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.lido.bench.Case.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class ReportTest {

    @TempDir
    private Path directory;

    @Test
    void jsonIsOneObjectALine() throws IOException {
        report().json(directory.resolve("out.json"));
        List<String> lines = Files.readAllLines(directory.resolve("out.json"));
        assertEquals(8, lines.size());
        JsonObject first = new Gson().fromJson(lines.get(1), JsonObject.class);
        assertEquals("multiprocessing-fork", first.get("peer").getAsString());
        assertEquals(90, first.get("value").getAsDouble());
        assertEquals(3, first.get("runs").getAsInt());
        assertEquals(List.of("out.json"), files());
    }

    @Test
    void aReportHasATableAndPlotsThatAreXml() throws Exception {
        report().markdown(directory.resolve("fast.md"), LocalDate.of(2026, 1, 2));
        String text = Files.readString(directory.resolve("fast.md"));
        assertTrue(text.startsWith("| case | Lido | mp fork |"), text);
        assertTrue(text.contains("2026-01-02"), text);
        assertTrue(text.contains("Lido: Lido on JDK 17"), text);
        assertTrue(text.contains("(fast-ratios.svg)") && text.contains("(fast-scale.svg)"), text);
        assertEquals(List.of("fast-ratios.svg", "fast-scale.svg", "fast.md"), files());
        for (String plot : List.of("fast-ratios.svg", "fast-scale.svg")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(directory.resolve(plot).toFile());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Report report() {
        Results results = Samples.results();
        List<Case> cases = Stream.concat(
                        Samples.ALL.stream(), Stream.of(10, 1000).map(items -> scale(items, results)))
                .toList();
        BenchOptions all = BenchOptions.parse(List.of());
        var options = new BenchOptions(all.mode(), false, 2, 7, all.jdk(), null, null, cases, all.peers(), "");
        return new Report(options, results, Map.of("lido", "Lido on JDK 17"));
    }

    private static Case scale(int items, Results results) {
        Case it = Case.of("scale_" + items + "_items_us", "scale", items + " items", new Work("items", items, 0, 0));
        results.add("lido", it, List.of(100.0 / items));
        return it;
    }
}
