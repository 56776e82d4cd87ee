package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers with pools, seen from outside: what they leave, and under which circumstances their workers start. */
@Timeout(60)
class DriverEndsIT {

    private static final long TWO_SECONDS = TimeUnit.SECONDS.toMillis(2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"exit", "end", "exit busy"})
    void aDriverThatExitsWithAnOpenPoolLeavesNeitherProcessesNorFiles(String ending) throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        var driver = new ChildJvm(
                directory, "-Djava.io.tmpdir=" + temporary, "-cp", ChildJvm.classPath(), Main.class.getName(), ending);
        ChildJvm.End end = driver.run();
        long exited = System.nanoTime();
        assertEquals(ending.startsWith("exit") ? 3 : 0, end.code(), end.err().toString());
        assertEquals(2, end.out().size());
        for (String pid : end.out()) {
            long left = TWO_SECONDS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - exited);
            assertTrue(ChildJvm.hasEnded(Long.parseLong(pid), left), "worker " + pid + " is gone");
        }
        while (!files(temporary).isEmpty()) {
            assertTrue(
                    System.nanoTime() - exited < TimeUnit.MILLISECONDS.toNanos(TWO_SECONDS),
                    "left: " + files(temporary));
            Thread.onSpinWait();
        }
        assertEquals(List.of(), end.err());
    }

    private static List<String> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("lido"))
                    .toList();
        }
    }

    @Test
    void aClassPathThatNoCommandLineHoldsAndVariablesForTheDriverAreNoHindrance() throws Exception {
        String nowhere = IntStream.range(0, 5000)
                .mapToObj(i -> directory.resolve("some/library-" + i + ".jar").toString())
                .collect(Collectors.joining(":"));
        Path arguments = Files.writeString(directory.resolve("arguments"), "-cp " + ChildJvm.classPath(nowhere));
        var driver = new ChildJvm(directory, "@" + arguments, Main.class.getName(), "variables")
                .with("JAVA_TOOL_OPTIONS", "-Dtold=tool")
                .with("JDK_JAVA_OPTIONS", "-Dtold=jdk")
                .with("_JAVA_OPTIONS", "-Dtold=own");
        ChildJvm.End end = driver.run();
        assertEquals(List.of("own", "null null null null"), end.out(), end.err().toString());
        List<String> told = end.err().stream()
                .filter(line -> !line.contains("JDK_JAVA_OPTIONS"))
                .toList();
        assertEquals(2, told.size(), "each line is the driver's own: " + told);
    }

    @Test
    void aPoolOfEightUsesAllOfThemAtOnceAndClosesCleanly() throws Exception {
        int size = 8;
        HashSet<Long> pids;
        try (Pool pool = Pool.of(size)) {
            String meeting = directory.toString();
            pids = new HashSet<>(pool.map(x -> meet(Path.of(meeting), size), Range.range(size), 1));
            List<Integer> squares = pool.map(x -> x * x, Range.range(1000));
            assertEquals(999 * 999, squares.get(999));
        }
        assertEquals(size, pids.size());
        for (long pid : pids) {
            assertTrue(ChildJvm.hasEnded(pid, 0), "worker " + pid + " is gone");
        }
    }

    @Test
    void aDriverWithoutMemoryForAllResultsFailsThatCallAndKeepsThePool() throws Exception {
        ChildJvm driver =
                new ChildJvm(directory, "-Xmx150m", "-cp", ChildJvm.classPath(), Main.class.getName(), "fill");
        ChildJvm.End end = driver.run();
        assertEquals(List.of("failed", "49"), end.out(), end.err().toString());
    }

    /** Returns when so many processes are here. */
    private static long meet(Path place, int size) throws Exception {
        long pid = ProcessHandle.current().pid();
        Files.writeString(place.resolve("pid-" + pid), "");
        while (place.toFile().list().length < size) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return pid;
    }

    /** A driver: does one thing and ends in its own way. */
    static final class Main {

        /** What the driver leaves open; one that nobody could use any more would be closed, with a warning. */
        private static Pool pool;

        private Main() {}

        /** Plays the scene that it is told. */
        public static void main(String[] args) {
            pool = Pool.of(2);
            switch (args[0]) {
                case "variables" -> printVariables();
                case "exit busy" -> {
                    printWorkers();
                    AsyncResult<List<Integer>> busy = pool.mapAsync(x -> sleepLong(), Range.range(10));
                    exit(busy.ready() ? 4 : 3);
                }
                case "exit" -> {
                    printWorkers();
                    exit(3);
                }
                case "end" -> printWorkers();
                case "fill" -> fill();
                default -> throw new IllegalArgumentException(args[0]);
            }
        }

        private static void exit(int code) {
            System.exit(code);
        }

        private static int sleepLong() throws InterruptedException {
            TimeUnit.HOURS.sleep(1);
            return 0;
        }

        private static void printWorkers() {
            int one = pool.apply(() -> 1);
            pool.status()
                    .workers()
                    .forEach(worker -> System.out.println(worker.id().pid() * one));
        }

        private static void fill() {
            try {
                System.out.println(pool.map(x -> new byte[5_000_000], Range.range(100)));
            } catch (PoolException | Error e) { // which of them depends on what asked for the last byte
                System.out.println("failed");
            }
            int square = pool.apply(x -> x * x, 7);
            System.out.println(square);
            pool.close();
        }

        private static void printVariables() {
            System.out.println(System.getProperty("told"));
            String inWorker = pool.apply(() -> System.getProperty("told") + " " + System.getenv("JAVA_TOOL_OPTIONS")
                    + " " + System.getenv("JDK_JAVA_OPTIONS") + " " + System.getenv("_JAVA_OPTIONS"));
            System.out.println(inWorker);
            pool.close();
        }
    }
}
