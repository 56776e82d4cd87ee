package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.SessionSpec.Jvm;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line and the environment of a worker. */
@Timeout(20)
class WorkerCommandTest {

    private static final String SECRET = "0123456789abcdef";

    @TempDir
    Path directory;

    private ProcessBuilder process(Jvm jvm) throws IOException {
        var places = new WorkerEnvironment(directory.resolve("socket"), SECRET, directory.resolve("page"));
        var command = new WorkerCommand(jvm, "some.Main", directory.resolve("arguments"));
        return command.process(places, List.of("-Xfirst"));
    }

    private static Jvm jvm(List<String> classPath, String heap, String... arguments) {
        return new Jvm(classPath, heap, List.of(arguments), Map.of("MINE", "1", "LIDO_SECRET", "forged"), null);
    }

    @Test
    void theSecretIsInTheEnvironmentAndInNoArgument() throws IOException {
        var process = process(jvm(List.of("a.jar"), null));
        assertEquals(SECRET, process.environment().get("LIDO_SECRET"));
        assertFalse(process.command().toString().contains(SECRET));
        assertEquals("1", process.environment().get("MINE"));
    }

    @Test
    void variablesForAllJvmsAreTheUsersToSet() throws IOException {
        var told = new Jvm(List.of(), null, List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Dtold=1"), null);
        assertEquals("-Dtold=1", process(told).environment().get("JAVA_TOOL_OPTIONS"));
    }

    @Test
    void aWorkerThatNoDriverStartedSaysWhatIsMissing() {
        var missing = Map.of("LIDO_SOCKET", "socket", "LIDO_WORKER", "page");
        var failure = assertThrows(IllegalArgumentException.class, () -> WorkerEnvironment.from(missing));
        assertTrue(failure.getMessage().endsWith("LIDO_SECRET is not set"), failure.getMessage());
    }

    @Test
    void theUsersArgumentsComeAfterOursAndTheHeapAfterThose() throws IOException {
        var command = process(jvm(List.of("a.jar"), "512m", "-Dkryo.unsafe=true", "-Xmx1g"))
                .command();
        assertEquals(1, command.indexOf("-Xfirst"));
        assertTrue(command.indexOf("-Xfirst") < command.indexOf("-Dkryo.unsafe=false"));
        assertTrue(command.indexOf("-Dkryo.unsafe=false") < command.indexOf("-Dkryo.unsafe=true"));
        assertTrue(command.indexOf("-Xmx1g") < command.indexOf("-Xmx512m"));
        assertTrue(command.indexOf("-Xmx512m") < command.indexOf("-cp"));
        assertEquals("some.Main", command.get(command.size() - 1));
    }

    @Test
    void withoutAHeapTheJvmDecides() throws IOException {
        var command = process(jvm(List.of("a.jar"), null)).command();
        assertTrue(command.stream().noneMatch(argument -> argument.startsWith("-Xmx")), command.toString());
    }

    @Test
    void aCollectorOfTheUsersChoiceReplacesOurs() throws IOException {
        assertTrue(process(jvm(List.of(), null)).command().contains("-XX:+UseSerialGC"));
        assertFalse(
                process(jvm(List.of(), null, "-XX:+UseParallelGC")).command().contains("-XX:+UseSerialGC"));
    }

    @Test
    void theWorkersOwnClassesAreOnItsClassPathOnceAndLast() throws IOException {
        var command = process(jvm(List.of("a.jar", "b.jar"), null)).command();
        var classPath = command.get(command.indexOf("-cp") + 1).split(":");
        assertEquals(List.of("a.jar", "b.jar"), List.of(classPath).subList(0, 2));
        assertEquals(3, classPath.length);
        var again = process(jvm(List.of(classPath[2], "a.jar"), null)).command();
        assertEquals(classPath[2] + ":a.jar", again.get(again.indexOf("-cp") + 1));
    }

    @Test
    void aClassPathThatNoCommandLineHoldsIsWrittenToAFileThatJavaReads() throws Exception {
        var entries = IntStream.range(0, 5000).mapToObj(i -> "/a \"b\" \\c/library-" + i + ".jar");
        var command = process(jvm(entries.toList(), null)).command();
        assertTrue(command.stream().allMatch(argument -> argument.length() < 100_000));
        assertTrue(command.contains("@" + directory.resolve("arguments")), command.toString());
        var written = Files.readString(directory.resolve("arguments"));
        assertTrue(written.startsWith("-cp \"/a \\\"b\\\" \\\\c/library-0.jar:"), written.substring(0, 80));
        assertTrue(written.endsWith("\"\n"));
    }

    @Test
    void settingsThatNoJvmAcceptsAreRefusedBeforeOneStarts() {
        for (var heap : List.of("", "0", "-1m", "12x", "1.5g", "512m -cp x")) {
            assertThrows(IllegalArgumentException.class, () -> WorkerCommand.check(jvm(List.of(), heap)), heap);
        }
        var nowhere = new Jvm(List.of(), null, List.of(), Map.of(), directory.resolve("nowhere"));
        assertThrows(IllegalArgumentException.class, () -> WorkerCommand.check(nowhere));
    }

    @Test
    void theSecretIsInNoLog() {
        var places = new WorkerEnvironment(directory, SECRET, directory);
        assertFalse(places.toString().contains(SECRET));
    }
}
