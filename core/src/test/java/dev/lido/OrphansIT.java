package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a driver ends, and whatever it is at: its workers end, with all processes that their tasks have started, and leave no files. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class OrphansIT {

    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static int ends;
    private static int processes;
    private static long longest;
    private static String longestOne;

    @TempDir
    Path directory;

    private String name;
    private Path temporary;
    private Path notes;

    @BeforeEach
    void makeDirectories(TestInfo test) throws IOException {
        name = test.getDisplayName();
        temporary = Files.createDirectory(directory.resolve("tmp"));
        notes = Files.createDirectory(directory.resolve("notes"));
    }

    @AfterEach
    void endWhatAFailureLeft() throws Exception {
        Set<Long> left = all();
        if (!left.isEmpty()) {
            Children.signal("KILL", left);
        }
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                "Orphans: %d ends of drivers with %d processes in all, the last of them gone after at most %d ms (%s)%n",
                ends, processes, TimeUnit.NANOSECONDS.toMillis(longest), longestOne);
    }

    static Stream<Arguments> endsAtMoments() {
        return Stream.of("idle", "map", "sending", "breeding", "starting", "closing")
                .flatMap(moment -> Stream.of("exit", "exception", "kill", "stop and kill")
                        .map(ending -> Arguments.of(moment, ending)));
    }

    @ParameterizedTest
    @MethodSource("endsAtMoments")
    void aDriversEndIsTheEndOfWorkersChildrenAndFiles(String moment, String ending) throws Exception {
        Process driver = driver(moment, ending);
        Set<Long> pids = all();
        long start = ending.contains("kill") ? kill(driver, ending) : awaitEnd(driver);
        pids.addAll(Children.noted(notes));
        assertTrue(
                pids.size() >= (moment.equals("starting") ? 4 + Children.KINDS : 2 + 2 * Children.KINDS),
                pids::toString);
        assertNothingIsLeft(pids, start);
    }

    @Test
    void aLoopThatTheJvmCannotStopIsNoHindrance() throws Exception {
        Process driver = driver("loop", "kill");
        Set<Long> pids = all();
        assertNothingIsLeft(pids, kill(driver, "kill"));
    }

    @Test
    void aWorkerThatIsStoppedIsEndedByTheOthers() throws Exception {
        Process driver = driver("idle", "kill");
        Set<Long> pids = all();
        Children.signal("STOP", Children.workers(temporary).subList(0, 1));
        assertNothingIsLeft(pids, kill(driver, "kill"));
    }

    @Test
    void aWorkerThatIsKilledTogetherWithItsDriverIsMourned() throws Exception {
        Process driver = driver("map", "kill");
        Set<Long> pids = all();
        long start = System.nanoTime();
        Children.signal(
                "KILL", List.of(driver.pid(), Children.workers(temporary).get(0)));
        assertNothingIsLeft(pids, start);
    }

    @Test
    void whatNobodyIsLeftToEndIsEndedByTheNextStart() throws Exception {
        Process driver = driver("idle", "kill");
        Set<Long> pids = all();
        List<Long> jvms = Children.workers(temporary);
        Children.signal(
                "KILL", Stream.concat(Stream.of(driver.pid()), jvms.stream()).toList());
        for (long jvm : jvms) {
            assertTrue(ChildJvm.hasEnded(jvm, 10_000), "worker " + jvm + " is gone");
        }
        assertEquals(Children.noted(notes), Children.mentioning(temporary));
        List<Path> left = files();
        assertEquals(1, left.size(), left::toString);
        Files.setLastModifiedTime(left.get(0), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        Process next = driver("idle", "exit");
        pids.addAll(all());
        long start = awaitEnd(next);
        assertNothingIsLeft(pids, start);
    }

    /** Starts a driver; returns when its moment has come. */
    private Process driver(String moment, String ending) throws IOException {
        String main = OrphansMain.class.getName();
        var command = new ProcessBuilder(
                ChildJvm.tool("java"), "-Djava.io.tmpdir=" + temporary, "-cp", ChildJvm.classPath(), main);
        command.command().addAll(List.of(moment, ending, notes.toString()));
        Process driver =
                command.redirectError(directory.resolve("err").toFile()).start();
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals("now")) {
            line = out.readLine();
        }
        assertEquals("now", line, () -> read("err"));
        return driver;
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** All there are, known by either way. */
    private Set<Long> all() throws IOException {
        Set<Long> pids = new HashSet<>(Children.noted(notes));
        pids.addAll(Children.mentioning(temporary));
        pids.removeIf(pid -> !Children.runs(pid));
        return pids;
    }

    /** Says when. */
    private static long kill(Process driver, String how) throws Exception {
        if (how.startsWith("stop")) {
            Children.signal("STOP", List.of(driver.pid()));
        }
        long start = System.nanoTime();
        Children.signal("KILL", List.of(driver.pid()));
        driver.waitFor();
        return start;
    }

    /** Says when. */
    private static long awaitEnd(Process driver) throws IOException, InterruptedException {
        driver.getOutputStream().close();
        int code = driver.waitFor();
        assertTrue(code == 3 || code == 1, "exit code " + code);
        return System.nanoTime();
    }

    private void assertNothingIsLeft(Set<Long> pids, long start) throws IOException {
        ends++;
        processes += pids.size();
        Set<Long> left = left(pids);
        while (!left.isEmpty() && System.nanoTime() - start < TWO_SECONDS) {
            LockSupport.parkNanos(PAUSE_NANOS); // the workers need the processor
            left = left(pids);
        }
        long took = System.nanoTime() - start;
        if (took > longest) {
            longest = took;
            longestOne = name;
        }
        assertEquals(Set.of(), left, "still there after 2 s, of " + pids + ": " + Children.describe(left));
        assertEquals(List.of(), files());
    }

    /** Of those that were there, and of those that have come since. */
    private Set<Long> left(Set<Long> pids) {
        Set<Long> left = new HashSet<>(pids);
        left.addAll(Children.mentioning(temporary));
        left.removeIf(pid -> !Children.runs(pid));
        return left;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lido"))
                    .toList();
        }
    }
}
