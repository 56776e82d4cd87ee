package dev.lido.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Who is found by a mark, who is not, and what the search costs. */
@Timeout(30)
@EnabledOnOs(OS.LINUX)
class OffspringIT {

    private static final Path FIRST = Path.of("/tmp/lido-" + System.nanoTime() + "/status-1");

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process start(Path mark, String... command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().remove(WorkerEnvironment.WORKER);
        if (mark != null) {
            builder.environment().put(WorkerEnvironment.WORKER, mark.toString());
        }
        var process = builder.start();
        processes.add(process);
        return process;
    }

    @Test
    void aMarkIsFoundWhereverItsBearerHangsInTheTree() throws Exception {
        var marked = start(FIRST, "sleep", "1000");
        var shell = start(FIRST, "sh", "-c", "sleep 1000 & echo $!");
        long orphan = Long.parseLong(shell.inputReader().readLine());
        assertEquals(0, shell.waitFor());
        Offspring.end(List.of(FIRST));
        assertTrue(marked.waitFor(2, TimeUnit.SECONDS));
        assertEquals("", environment(orphan));
    }

    /** Empty for one that has ended. */
    private static String environment(long pid) throws IOException {
        try (var in = new FileInputStream("/proc/" + pid + "/environ")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (FileNotFoundException gone) {
            return "";
        }
    }

    @Test
    void noOtherMarkIsTakenForIt() throws Exception {
        var directory = FIRST.getParent();
        var others = List.of(
                start(directory.resolve("status-11"), "sleep", "1000"),
                start(directory.resolveSibling("lido-1").resolve("status-1"), "sleep", "1000"),
                start(directory.resolve("status-1/x"), "sleep", "1000"),
                start(null, "sleep", "1000"),
                start(null, "env", "NOT_LIDO_WORKER=" + FIRST, "sleep", "1000"));
        var emptied = start(null, "env", "-i", "sleep", "1000");
        var marked = start(FIRST, "sleep", "1000");
        Offspring.end(List.of(FIRST));
        assertTrue(marked.waitFor(2, TimeUnit.SECONDS));
        assertTrue(emptied.isAlive());
        for (var other : others) {
            assertTrue(other.isAlive(), other.info()::toString);
        }
    }

    @Test
    void whoIsStoppedIsEndedToo() throws Exception {
        var stopped = start(FIRST, "sleep", "1000");
        start(null, "kill", "-STOP", Long.toString(stopped.pid())).waitFor();
        Offspring.end(List.of(FIRST));
        assertTrue(stopped.waitFor(2, TimeUnit.SECONDS));
    }

    @Test
    void whoAsksIsSpared() throws Exception {
        var other = start(FIRST, "sleep", "1000");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var asks = start(FIRST, java, "-cp", System.getProperty("java.class.path"), AsksForItselfMain.class.getName());
        assertEquals("spared", asks.inputReader().readLine());
        assertTrue(other.waitFor(2, TimeUnit.SECONDS));
    }

    @Test
    void aSearchThatFindsNothingTakesAMoment() {
        int looks = 200;
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long beginOfWork = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < looks; i++) {
            Offspring.end(List.of(FIRST));
        }
        double millis = (System.nanoTime() - begin) / 1e6 / looks;
        double work = (threads.getCurrentThreadCpuTime() - beginOfWork) / 1e6 / looks;
        int there = new File("/proc").list((directory, name) -> name.matches("[0-9]+")).length;
        System.out.printf(
                "A worker's end takes %.1f ms more where %d processes run, %.1f ms of them work%n",
                millis, there, work);
        assertTrue(work < there, work + " ms");
    }
}
