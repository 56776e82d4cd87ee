package dev.lido.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param mode what to do
 * @param quick whether fewer rounds and smaller cases will do
 * @param processes the size of the pools
 * @param rounds how often each peer has its turn
 * @param jdk of all JVMs that are measured
 * @param json where to write what was measured, or {@code null}
 * @param report where to write a table with plots, or {@code null}
 * @param cases what is measured
 * @param peers who is measured
 * @param pattern which JMH benchmarks to run
 */
record BenchOptions(
        Mode mode,
        boolean quick,
        int processes,
        int rounds,
        Path jdk,
        Path json,
        Path report,
        List<Case> cases,
        List<String> peers,
        String pattern) {

    /** What to do. */
    enum Mode {
        MEASURE,
        LIST,
        JMH
    }

    BenchOptions {
        cases = List.copyOf(cases);
        peers = List.copyOf(peers);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static BenchOptions parse(List<String> arguments) {
        return new Reader(arguments).read();
    }

    private static final class Reader {
        private static final int PROCESSES = 2;
        private static final int QUICK_ROUNDS = 3;
        private static final int ROUNDS = 7;

        private final List<String> arguments;
        private int next;
        private Mode mode = Mode.MEASURE;
        private boolean quick;
        private int processes = PROCESSES;
        private int rounds;
        private Path jdk = Path.of(System.getProperty("java.home"));
        private Path json;
        private Path report;
        private List<String> cases = List.of();
        private List<String> peers = List.of();
        private String pattern = "";

        Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        BenchOptions read() {
            while (next < arguments.size()) {
                option(arguments.get(next++));
            }
            return new BenchOptions(
                    mode,
                    quick,
                    processes,
                    rounds > 0 ? rounds : quick ? QUICK_ROUNDS : ROUNDS,
                    jdk,
                    json,
                    report,
                    chosenCases(),
                    chosenPeers(),
                    pattern);
        }

        private void option(String option) {
            switch (option) {
                case "--quick" -> quick = true;
                case "--list" -> mode = Mode.LIST;
                case "--jmh" -> {
                    mode = Mode.JMH;
                    pattern = next < arguments.size() && !arguments.get(next).startsWith("-") ? value(option) : "";
                }
                case "--processes" -> processes = number(option, 999);
                case "--rounds" -> rounds = number(option, 9999);
                case "--jdk" -> jdk = jdk(value(option));
                case "--json" -> json = file(option);
                case "--report" -> report = report(option);
                case "--cases" -> cases = words(option);
                case "--peers" -> peers = words(option);
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }

        private String value(String option) {
            if (next == arguments.size() || arguments.get(next).isEmpty()) {
                throw new IllegalArgumentException(option + " wants a value");
            }
            return arguments.get(next++);
        }

        private int number(String option, int most) {
            String given = next < arguments.size() ? arguments.get(next++) : "";
            if (!given.matches("[1-9][0-9]{0,3}") || Integer.parseInt(given) > most) {
                throw new IllegalArgumentException(
                        option + " takes a number from 1 to " + most + ", not \"" + given + "\"");
            }
            return Integer.parseInt(given);
        }

        private static Path jdk(String home) {
            Path path = Path.of(home).toAbsolutePath();
            if (!Files.isExecutable(path.resolve("bin/java"))) {
                throw new IllegalArgumentException("--jdk " + home + " has no bin/java");
            }
            return path;
        }

        /** Hours of measuring shall not be lost to a file that cannot be written. */
        private Path file(String option) {
            String given = value(option);
            Path path = Path.of(given).toAbsolutePath();
            if (Files.isDirectory(path) || !Files.isWritable(path.getParent())) {
                throw new IllegalArgumentException(option + " " + given + " cannot be written");
            }
            return path;
        }

        private Path report(String option) {
            Path path = file(option);
            if (!path.toString().endsWith(".md")) {
                throw new IllegalArgumentException(option + " wants the name of a Markdown file, such as bench.md");
            }
            return path;
        }

        private List<String> words(String option) {
            return List.of(value(option).split(",", -1));
        }

        private List<Case> chosenCases() {
            List<Case> all = Cases.all(processes, quick);
            if (cases.isEmpty()) {
                return all;
            }
            for (String word : cases) {
                if (all.stream().noneMatch(named(word))) {
                    throw new IllegalArgumentException("--cases: there is no case or group \"" + word + "\"");
                }
            }
            return all.stream()
                    .filter(it -> cases.stream().anyMatch(word -> named(word).test(it)))
                    .toList();
        }

        private static Predicate<Case> named(String word) {
            return it -> it.name().equals(word) || it.group().equals(word);
        }

        private List<String> chosenPeers() {
            List<String> all =
                    Stream.concat(Peers.POOLS.stream(), Peers.LIMITS.stream()).toList();
            var wrong = new ArrayList<>(peers);
            wrong.removeAll(all);
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("--peers: there is no peer \"" + wrong.get(0) + "\"");
            }
            return peers.isEmpty() ? all : all.stream().filter(peers::contains).toList();
        }
    }
}
