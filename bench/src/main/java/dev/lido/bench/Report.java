package dev.lido.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was measured into files: one JSON object a line, or a table with plots for a page. */
final class Report {

    private final BenchOptions options;
    private final Results results;
    private final Map<String, String> peers;

    /** Takes what the peers are, by their names. */
    Report(BenchOptions options, Results results, Map<String, String> peers) {
        this.options = options;
        this.results = results;
        this.peers = Map.copyOf(peers);
    }

    void json(Path file) throws IOException {
        write(file, results.all().stream().map(each -> each.json() + "\n").collect(Collectors.joining()));
    }

    /** A Markdown file, and beside it a drawing for each kind of plot that has figures. */
    void markdown(Path file, LocalDate date) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.md$", "");
        var text = new StringBuilder();
        text.append(new Table(Grid.wide(options.cases(), results)).markdown());
        text.append('\n').append(about(date)).append("\n");
        String ratios = RatioPlot.svg(options.cases(), results);
        if (!ratios.isEmpty()) {
            write(file.resolveSibling(name + "-ratios.svg"), ratios);
            text.append("\n![How many times faster Lido is than the best other pool](")
                    .append(name)
                    .append("-ratios.svg)\n");
        }
        String scale = ScalePlot.svg(options.cases(), results);
        if (!scale.isEmpty()) {
            write(file.resolveSibling(name + "-scale.svg"), scale);
            text.append("\n![The cost of an item by workers, items and calls in flight](")
                    .append(name)
                    .append("-scale.svg)\n");
        }
        write(file, text.toString());
    }

    private String about(LocalDate date) {
        List<String> measured = Peers.POOLS.stream()
                .filter(peers::containsKey)
                .map(peer -> Peers.shortName(peer) + ": " + peers.get(peer))
                .toList();
        return "Medians of " + options.rounds() + (options.quick() ? " quick" : "") + " rounds at most, pools of "
                + options.processes() + ", " + date + ", on "
                + Machine.here().text() + ".\n" + String.join("; ", measured) + ".";
    }

    /** The whole, or nothing. */
    private static void write(Path file, String text) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".bench-", ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.setPosixFilePermissions(
                    temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
