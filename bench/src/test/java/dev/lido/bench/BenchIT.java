package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark as {@code scripts/lido bench} starts it, from its jar. */
@Timeout(90)
class BenchIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void aSmallBenchmarkGivesATableAndJson() throws Exception {
        Path json = directory.resolve("out.json");
        Process bench = start(
                "--cases", "apply", "--peers", "lido,pp4j,multiprocessing-fork", "--rounds", "1", "--json", json + "");
        assertEquals(0, bench.waitFor(), this::log);
        String out = Files.readString(directory.resolve("out"));
        assertTrue(out.startsWith("case") && out.contains("\napply, there and back, us  "), out);
        List<String> lines = Files.readAllLines(json);
        assertTrue(lines.get(0).startsWith("{\"peer\":\"lido\",\"case\":\"apply_round_trip_us\",\"value\":"), log());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("{\"peer\":\"pp4j\"")), log());
        assertEquals(List.of(), leftOver());
    }

    @Test
    void aWrongOptionIsTheCallersFault() throws Exception {
        Process bench = start("--speed");
        assertEquals(2, bench.waitFor());
        assertEquals("lido bench: unknown option: --speed; more: scripts/lido bench --help\n", log());
    }

    @Test
    void anInterruptEndsAllProcessesAndWritesNothing() throws Exception {
        Path json = directory.resolve("out.json");
        Process bench = start("--cases", "cpu", "--peers", "lido,limit-stream", "--json", json + "");
        List<ProcessHandle> started = new ArrayList<>();
        while (started.size() < 3) { // the peer's process and two workers
            assertTrue(bench.isAlive(), this::log);
            started = bench.descendants().filter(BenchIT::isJava).toList();
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", bench.pid() + "").start().waitFor();
        assertTrue(bench.waitFor(10, TimeUnit.SECONDS));
        for (ProcessHandle each : started) {
            each.onExit().get(10, TimeUnit.SECONDS);
        }
        assertFalse(Files.exists(json));
        assertEquals(List.of(), leftOver());
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/java");
    }

    /** Of the benchmark's own directories. */
    private List<Path> leftOver() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                TARGET.resolve("lido-bench.jar") + File.pathSeparator + TARGET.resolve("lib") + "/*",
                "dev.lido.bench.Bench"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("err"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
