package dev.lido.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The main class of {@code scripts/lido bench}. Its exit code is 0, 1 if something of Lido could not be measured, 2 if the arguments are
 * wrong; goals that were missed are told by the table alone.
 */
public final class Bench {

    private final BenchOptions options;
    private final PrintStream out;

    private Bench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Takes what {@code scripts/lido bench --help} tells. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BenchOptions options = read(arguments);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(
                switch (options.mode()) {
                    case LIST -> list(options, out);
                    case JMH -> Jmh.run(options);
                    case MEASURE -> new Bench(options, out).run();
                });
    }

    private static BenchOptions read(String... arguments) {
        try {
            return BenchOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("lido bench: " + wrong.getMessage() + "; more: scripts/lido bench --help");
            System.exit(2);
            throw wrong;
        }
    }

    private static int list(BenchOptions options, PrintStream out) {
        out.println("Cases, by groups:");
        for (Case it : options.cases()) {
            out.printf("  %-10s %-40s %s%n", it.group(), it.name(), it.title());
        }
        out.println("Peers:");
        options.peers().forEach(peer -> out.println("  " + peer));
        return 0;
    }

    private int run() throws IOException, InterruptedException {
        String python = Python.best();
        Path directory = Files.createTempDirectory("lido-bench-");
        var field = new Field(new Setting(options.jdk(), python, options.processes(), directory));
        var end = new Thread(() -> end(field, directory), "bench-end");
        Runtime.getRuntime().addShutdownHook(end); // at Ctrl-C, too
        var rounds = new Rounds(options, field, new Progress(new PrintStream(System.err, true, UTF_8)));
        Results results = rounds.run();
        tell(results, field.missing(), rounds.failures());
        if (rounds.leftOut() > 0) {
            out.println("There was no time for " + rounds.leftOut() + " turns; without --quick there is.");
        }
        var report = new Report(options, results, field.present());
        if (options.json() != null) {
            report.json(options.json());
        }
        if (options.report() != null) {
            report.markdown(options.report(), LocalDate.now(ZoneId.systemDefault()));
        }
        boolean failed = rounds.failures().keySet().stream().anyMatch(name -> name.startsWith(Peers.LIDO + ","))
                || field.missing().containsKey(Peers.LIDO);
        return failed ? 1 : 0;
    }

    private void tell(Results results, Map<String, String> missing, Map<String, String> failures) {
        Screen screen = Screen.here();
        var wide = new Table(Grid.wide(options.cases(), results));
        Table table = screen.hasRoomFor(wide) ? wide : new Table(Grid.narrow(options.cases(), results));
        out.print(table.text(screen.look()));
        out.println(Machine.here().text() + "; pools of " + options.processes() + "; medians of up to "
                + options.rounds() + " rounds.");
        missing.forEach((peer, why) -> out.println("missing: " + peer + ": " + why));
        failures.forEach((what, why) -> out.println("failed: " + what + ": " + why));
    }

    private static void end(Field field, Path directory) {
        field.close();
        try {
            Scratch.remove(directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the system cleans its temporary directory up
        }
    }
}
