package dev.lido.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class LidoCommandIT {
    private FakeCheckout checkout;

    @BeforeEach
    void makeCheckout(@TempDir Path directory) throws IOException {
        checkout = new FakeCheckout(directory);
    }

    @Test
    void helpListsTheCommands() throws Exception {
        Ran ran = lido("--help");
        assertEquals(0, ran.code());
        for (String command : List.of("bench", "demo", "kernel", "notebook", "shell", "soak", "test")) {
            assertTrue(ran.out().contains("\n  " + command + " "), ran.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "demo", "kernel", "notebook", "shell", "soak", "test", "completion"})
    void eachCommandHasItsHelpAndBuildsNothingForIt(String command) throws Exception {
        Ran ran = lido(command, "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("Usage: "), ran.out());
        assertTrue(ran.out().contains("lido " + command), ran.out());
        assertEquals(ran, lido(command, "--quick", "--help"));
        assertEquals(List.of(), checkout.mavenCalls());
    }

    @Test
    void anUnknownOptionOfTestIsRefusedBeforeMavenStarts() throws Exception {
        Ran ran = lido("test", "--foo");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("lido: test has no option --foo\n      Usage: "), ran.err());
        assertEquals(3, ran.err().lines().count(), ran.err());
        assertEquals(List.of(), checkout.mavenCalls());
    }

    @Test
    void completionTakesNoArguments() throws Exception {
        Ran ran = lido("completion", "--foo");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("lido: completion takes no arguments: --foo\n      Usage: "), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void anAbsentJdkIsNamedWithWhatToDoAndNotInstalled() throws Exception {
        Ran ran = lido("test", "--jdk", "19");
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("lido: no JDK 19 to test on\n"), ran.err());
        for (String advice : List.of("openjdk-19-jdk", "/usr/lib/jvm", "JAVA_HOME")) {
            assertTrue(ran.err().contains(advice), ran.err());
        }
    }

    @Test
    void localExecutionIsRefusedByAJdkThatHasNoClassPathThere() throws Exception {
        for (String[] words : List.of(
                new String[] {"shell", "--execution", "local"}, new String[] {"shell", "--execution=local", "a.jsh"})) {
            Ran ran = lido(words);
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("before JDK 22"), ran.err());
        }
        checkout.jdk("jdk17", "22.0.1", "java", "javac", "jshell");
        assertEquals(7, lido("shell", "--execution", "local").code());
    }

    @Test
    void theVersionIsThatOfThePom() throws Exception {
        Ran ran = lido("--version");
        assertTrue(ran.out().matches("(?s)lido [0-9.]+\\S*\nJDK 17\\.0\\.1 .*"), ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shel", "shlel", "shell5"})
    void anUnknownCommandNamesTheNearestOne(String typed) throws Exception {
        Ran ran = lido(typed);
        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("no command '" + typed + "', did you mean shell?"), ran.err());
    }

    @Test
    void anUnknownCommandUnlikeAnyGetsNoGuess() throws Exception {
        Ran ran = lido("../lib/build");
        assertEquals(2, ran.code());
        assertFalse(ran.err().contains("did you mean"), ran.err());
    }

    @Test
    void worksThroughASymbolicLinkAndGivesTheExitCodeOfWhatItRan() throws Exception {
        Path link = Files.createSymbolicLink(checkout.bin().resolve("li"), checkout.command());
        Ran ran = Ran.run(checkout.environment(), link, "demo", "two words", "");
        assertEquals(7, ran.code(), ran.err());
        Path jar = checkout.root().toRealPath().resolve("kernel/target/lido.jar");
        assertEquals("-Dlido.terminal=none\n-cp\n" + jar + "\ndev.lido.shell.Demo\ntwo words\n\n", ran.out());
    }

    @Test
    void aJarGivenByTheEnvironmentIsTakenAsItIs() throws Exception {
        checkout.write("other.jar", "jar");
        var environment = new HashMap<>(checkout.environment());
        environment.put("LIDO_JAR", checkout.root().resolve("other.jar").toString());
        Ran ran = Ran.run(environment, checkout.command(), "demo");
        assertTrue(ran.out().contains("other.jar\n"), ran.out());
        assertEquals(List.of(), checkout.mavenCalls());
    }

    @Test
    void theBenchmarkMeasuresTheJarGivenByTheEnvironmentOrElseTheCheckout() throws Exception {
        checkout.maven("mkdir -p bench/target && echo jar > bench/target/lido-bench.jar");
        String jar = checkout.root().toRealPath().resolve("bench/target/lido-bench.jar") + ":";
        String lib = checkout.root().toRealPath().resolve("bench/target/lib/*").toString();
        String end = "\ndev.lido.bench.Bench\n--list\n";
        assertEquals(
                "-Dlido.terminal=none\n-cp\n" + jar + lib + end,
                lido("bench", "--list").out());
        var environment = new HashMap<>(checkout.environment());
        environment.put("LIDO_JAR", "/other.jar");
        Ran ran = Ran.run(environment, checkout.command(), "bench", "--list");
        assertEquals("-Dlido.terminal=none\n-cp\n" + jar + "/other.jar" + end, ran.out());
    }

    @Test
    void anOldJavaHomeIsRefusedWithWhatWasFoundAndWhatToDo() throws Exception {
        checkout.jdk("jdk17", "1.8.0_402", "java", "javac");
        assertRefused("is Java 1.8.0_402, older than 17");
    }

    @Test
    void aRuntimeWithoutCompilerIsRefused() throws Exception {
        Files.delete(checkout.root().resolve("jdk17/bin/javac"));
        assertRefused("is a runtime without javac");
    }

    @Test
    void silentFilesEndTheShellAndAClassPathIsAdded() throws Exception {
        Ran ran = lido("shell", "--class-path", "my lib.jar", "-s", "a b.jsh");
        List<String> lines = ran.out().lines().toList();
        Path scripts = checkout.root().toRealPath().resolve("scripts");
        assertEquals(
                List.of("-s", "a b.jsh", scripts + "/lib/exit.jsh"), lines.subList(lines.size() - 3, lines.size()));
        assertTrue(lines.contains(scripts.resolveSibling("kernel/target/lido.jar") + ":my lib.jar"), ran.out());
        assertTrue(lines.contains(scripts.resolve("lido.jsh").toString()), ran.out());
    }

    @Test
    void aShellThatReadsStdinIsNotEndedByTheCommand() throws Exception {
        assertFalse(lido("shell", "-s", "a.jsh", "-").out().contains("exit.jsh"));
        assertFalse(lido("shell").out().contains("exit.jsh"));
    }

    @Test
    void kernelActionsBecomeTheOptionsOfTheJarsOwnInstaller() throws Exception {
        Path jar = checkout.root().toRealPath().resolve("kernel/target/lido.jar");
        String started = "-cp\n" + jar + "\ndev.lido.kernel.Main\ninstall\n";
        assertEquals(
                started + "--name\na b\n",
                lido("kernel", "install", "--name", "a b").out());
        assertEquals(started + "--uninstall\n", lido("kernel", "uninstall").out());
        assertEquals(
                started + "--check\n--name=x\n",
                lido("kernel", "--offline", "check", "--name=x").out());
        assertEquals(7, lido("kernel", "check").code());
    }

    @Test
    void aKernelActionThatIsNoneIsRefusedBeforeAnythingIsBuilt() throws Exception {
        for (String[] words : List.of(new String[] {"kernel"}, new String[] {"kernel", "start"})) {
            Ran ran = lido(words);
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("scripts/lido kernel --help"), ran.err());
        }
        assertEquals(List.of(), checkout.mavenCalls());
    }

    @Test
    void withoutJupyterTheNotebookCommandSaysWhatToInstallAndInstallsNothing() throws Exception {
        var environment = new HashMap<>(checkout.environment());
        environment.put("PATH", checkout.bin() + ":" + checkout.plainTools());
        Ran ran = Ran.run(environment, checkout.command(), "notebook");
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("lido: Jupyter is missing"), ran.err());
        for (String advice : List.of("apt-get install", "jupyter-notebook", "jupyterlab")) {
            assertTrue(ran.err().contains(advice), ran.err());
        }
        assertEquals(List.of(), checkout.installerCalls());
    }

    @Test
    void theNotebookCommandInstallsTheKernelAndStartsJupyterAmongTheNotebooks() throws Exception {
        checkout.write("notebooks/README.md", "");
        checkout.jdk("jdk17", "17.0.1", 0, "java", "javac", "jshell");
        checkout.program("jupyter-lab", "pwd; printf '%s\\n' \"$@\"");
        Ran ran = lido("notebook", "--no-browser");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("\ndev.lido.kernel.Main\ninstall\n--user\n"), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals(checkout.root().toRealPath().resolve("notebooks").toString(), lines.get(0));
        assertEquals("--no-browser", lines.get(lines.size() - 1));
    }

    private void assertRefused(String fault) throws Exception {
        Ran ran = lido("demo");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains(fault), ran.err());
        assertTrue(ran.err().contains("openjdk-17-jdk"), ran.err());
        assertEquals(List.of(), checkout.mavenCalls());
    }

    private Ran lido(String... arguments) throws Exception {
        return Ran.run(checkout.environment(), checkout.command(), arguments);
    }
}
