package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Pool;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers: they end with their pool, and with their driver however it dies, and leave nothing. */
@Timeout(30)
class WorkersEndIT {

    @TempDir
    Path directory;

    private Process driver(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OpenPoolMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Long> workers(Process driver) throws IOException {
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertTrue(line.startsWith("workers [2, 3] "), line);
        return Arrays.stream(line.substring("workers [2, 3] ".length()).split(" "))
                .map(Long::valueOf)
                .toList();
    }

    private static void endWithinTwoSeconds(List<Long> pids) {
        assertEquals(2, pids.size());
        Duration took = Await.timed(() -> pids.forEach(Await::gone));
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, "took " + took);
    }

    /** Killed, asked to end, interrupted from its terminal, and left by its terminal. */
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT", "HUP"})
    void aKilledDriversWorkersEndWithinTwoSecondsWithTheirTemporaryFiles(String signal) throws Exception {
        Process driver = driver("wait");
        List<Long> pids = workers(driver);
        new ProcessBuilder("kill", "-" + signal, Long.toString(driver.pid()))
                .start()
                .waitFor();
        assertTrue(driver.waitFor(20, TimeUnit.SECONDS), "the driver ends");
        endWithinTwoSeconds(pids);
        Await.until(() -> leftovers().isEmpty());
    }

    @Test
    void aJvmWithAnOpenPoolExitsWhenItsUserThreadsEndAndTakesItsWorkersWithIt() throws Exception {
        Process driver = driver();
        List<Long> pids = workers(driver);
        assertTrue(driver.waitFor(20, TimeUnit.SECONDS), "the driver exits");
        assertEquals(0, driver.exitValue());
        endWithinTwoSeconds(pids);
        Await.until(() -> leftovers().isEmpty());
    }

    private List<String> leftovers() {
        File[] files = directory.toFile().listFiles();
        return files == null
                ? List.of()
                : Arrays.stream(files).map(File::getName).toList();
    }

    @Test
    void aPoolCollectedWhileRunningIsTerminatedAndWarnedAboutOnce() {
        PrintStream err = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            List<Long> pids = forgottenPool();
            Await.until(() -> {
                System.gc();
                return pids.stream().noneMatch(Await::alive);
            });
        } finally {
            System.setErr(err);
        }
        List<String> warnings = seen.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("was collected while running"), warnings.get(0));
    }

    private static List<Long> forgottenPool() {
        Pool pool = Pool.of(1);
        int one = pool.apply(() -> 1);
        assertEquals(1, one);
        return pool.status().workers().stream().map(w -> w.id().pid()).toList();
    }

    @Test
    void workersEndWithTheirPool() {
        List<Long> pids;
        try (Pool pool = Pool.of(2)) {
            pids = pool.status().workers().stream().map(w -> w.id().pid()).toList();
        }
        assertFalse(pids.stream().anyMatch(Await::alive));
    }
}
