package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** As a user runs it: {@code -Dlido.test.soak.seconds} says for how long, {@code -Dlido.test.cycles} how often pools are opened. */
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
class SoakIT {

    private static final int SECONDS = Integer.getInteger("lido.test.soak.seconds", 20);
    private static final int CYCLES = Integer.getInteger("lido.test.cycles", 30);
    private static final Path COMMAND = Path.of("").toAbsolutePath().getParent().resolve("scripts/lido");

    @TempDir
    Path directory;

    @Test
    void nothingIsLostDoubledWrongHungOrLeaked() throws Exception {
        Process soak = start(SECONDS / 60.0 + "", "--seed", "42");
        List<String> lines = soak.inputReader().lines().toList();
        assertEquals(0, soak.waitFor(), lines::toString);
        assertEquals("soak: seed 42, 4 processes", lines.get(0));
        String last = lines.get(lines.size() - 1);
        System.out.println(last);
        assertTrue(
                last.matches("soak: [0-9.]+ min, seed 42, [0-9,]+ jobs, [0-9,]+ items; faults: .*; "
                        + "lost 0, doubled 0, wrong 0, hung 0, leaked 0"),
                lines::toString);
        assertTrue(last.contains(" killed workers"), last); // the rest depends on how many jobs there is time for
        assertEquals("", Files.readString(directory.resolve("err")));
    }

    @Test
    void poolsThatAreOpenedAndClosedAgainAndAgainLeakNothing() throws Exception {
        Process soak = start("--cycles", Integer.toString(CYCLES), "--quiet");
        List<String> lines = soak.inputReader().lines().toList();
        lines.forEach(System.out::println);
        assertEquals(0, soak.waitFor(), lines::toString);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(
                lines.get(0)
                        .matches("[0-9,]+ cycles of open, map, close: threads [0-9]+ -> [0-9]+, "
                                + "descriptors [0-9]+ -> [0-9]+, files 0 -> 0, processes 0 -> 0, "
                                + "heap [0-9.]+ -> [0-9.]+ MB, [0-9]+ s"),
                lines::toString);
        assertEquals("", Files.readString(directory.resolve("err")));
    }

    @Test
    void anInterruptEndsItWithTheCountsSoFar() throws Exception {
        Process soak = start("5", "--seed", "1", "--processes", "1");
        try (var lines = soak.inputReader()) {
            assertEquals("soak: seed 1, 1 processes", lines.readLine());
            soak.toHandle().destroy(); // unlike the process's own, closes no stream
            String last = lines.lines().reduce((before, after) -> after).orElseThrow();
            assertTrue(last.startsWith("soak: 0"), last);
            assertTrue(last.endsWith("; lost 0, doubled 0, wrong 0, hung 0, leaked 0"), last);
        }
    }

    @Test
    void anInterruptEndsCyclesWithTheirCount() throws Exception {
        Process soak = start("--cycles", "1000");
        try (var lines = soak.inputReader()) {
            assertEquals("soak: 1000 cycles of open, map and close", lines.readLine());
            soak.toHandle().destroy();
            assertEquals(
                    List.of("soak: stopped after 0 of 1000 cycles; nothing was measured at their end"),
                    lines.lines().toList());
        }
        assertEquals("", Files.readString(directory.resolve("err")));
    }

    @Test
    void aWrongArgumentIsRefusedWithAHint() throws Exception {
        assertEquals(2, start("--loud").waitFor());
        assertEquals(
                "lido soak: unknown option: --loud; more: scripts/lido soak --help\n",
                Files.readString(directory.resolve("err")));
    }

    @Test
    void aFaultThatIsPlantedIsFoundAndToldSoThatItCanBeMadeAgain() throws Exception {
        var kills = new Kills();
        var model = new Model(kills) {
            @Override
            long value(Plan plan, Task task) {
                return super.value(plan, task) + (task.index() == 3 ? 1 : 0);
            }
        };
        var out = new ByteArrayOutputStream();
        var options = new SoakOptions(Duration.ofSeconds(4), 1, 5, true, 0);
        assertFalse(new Soak(options, kills, model, new PrintStream(out, true, StandardCharsets.UTF_8)).run());
        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.matches("(?s).*wrong: job [0-9]+ .*expected answer 3: .*; came answer 3: .*"), told);
        assertTrue(told.contains("scripts/lido soak --seed 5 --processes 1\n"), told);
        assertTrue(told.matches("(?s).*; lost 0, doubled 0, wrong [1-9][0-9]*, hung 0, leaked [0-9]+\n"), told);
    }

    private Process start(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(COMMAND.toString(), "soak"));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .redirectError(directory.resolve("err").toFile())
                .start();
    }
}
