package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class InstallTest {

    @TempDir
    private Path directory;

    private Path jar;
    private Path kernel;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.writeString(directory.resolve("lido 1.jar"), "");
        kernel = directory.resolve("data/kernels/lido");
    }

    @Test
    void theKernelIsWrittenWithAbsolutePathsAndItsLogos() throws IOException {
        assertEquals(0, install("--jvm-arg", "-Xmx2g", "--env", "LIDO_ARCHIVE=off"), this::told);
        KernelSpec spec = new KernelDirectory(kernel).read();
        assertEquals(System.getProperty("java.home") + "/bin/java", spec.java().toString());
        assertEquals(List.of(jar), spec.classPath());
        assertEquals(
                List.of("-Xmx2g", "-cp", jar.toString(), "dev.lido.kernel.KernelMain", "{connection_file}"),
                spec.command().subList(spec.command().size() - 5, spec.command().size()));
        assertEquals(Map.of("LIDO_ARCHIVE", "off"), spec.environment());
        assertEquals(Set.of("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"), files());
    }

    @Test
    void frontEndsAreToldToInterruptByMessage() throws IOException {
        install();
        String json = Files.readString(kernel.resolve("kernel.json"));
        assertTrue(json.contains("\"interrupt_mode\": \"message\""), json);
        assertTrue(json.contains("\"language\": \"java\""), json);
    }

    @Test
    void aCollectorOfTheUsersTakesThePlaceOfOurs() throws IOException {
        install();
        assertTrue(new KernelDirectory(kernel).read().command().contains("-XX:+UseSerialGC"));
        install("--jvm-arg", "-XX:+UseG1GC");
        assertFalse(new KernelDirectory(kernel).read().command().contains("-XX:+UseSerialGC"));
    }

    @Test
    void ourOwnKernelIsReplaced() throws IOException {
        install();
        assertEquals(0, install("--display-name", "Mine \"quoted\" ü"));
        assertEquals("Mine \"quoted\" ü", new KernelDirectory(kernel).read().displayName());
    }

    @Test
    void anothersKernelIsKeptUnlessForced() throws IOException {
        String theirs = "{\"argv\": [\"x\"], \"display_name\": \"X\", \"language\": \"x\"}";
        foreign(theirs);
        assertEquals(1, install());
        assertTrue(told().contains("another's kernel is in " + kernel), this::told);
        assertEquals(1, install("--uninstall"));
        assertEquals(theirs, Files.readString(kernel.resolve("kernel.json")));
        assertEquals(0, install("--force"));
        assertTrue(new KernelDirectory(kernel).read().ours());
    }

    @Test
    void whatCannotBeReadCountsAsAnothers() throws IOException {
        for (String broken : List.of("", "[]", "{", "{\"argv\": 3}", "null")) {
            foreign(broken);
            assertEquals(1, install(), broken);
        }
    }

    @Test
    void uninstallRemovesWhatWasInstalledAndNothingElse() throws IOException {
        install();
        assertEquals(0, install("--uninstall"), this::told);
        assertFalse(Files.exists(kernel));
        install();
        Files.writeString(kernel.resolve("notes.txt"), "mine");
        assertEquals(0, install("--uninstall"));
        assertEquals(Set.of("notes.txt"), files());
    }

    @Test
    void whatIsNotThereIsNeitherRemovedNorChecked() {
        for (String action : List.of("--uninstall", "--check")) {
            assertEquals(1, install(action));
            assertTrue(told().contains("there is no kernel 'lido' in "), this::told);
        }
    }

    @Test
    void wrongArgumentsAreToldOnStderrWithTheCodeTwo() throws IOException {
        assertEquals(2, install("--foo"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertTrue(told().startsWith("lido: unknown option: --foo\n"), this::told);
        assertFalse(Files.exists(kernel));
    }

    @Test
    void helpWritesNothingToDisk() {
        assertEquals(0, install("--help", "--uninstall"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Usage: "));
        assertFalse(Files.exists(kernel));
    }

    @Test
    void aPrefixThatJupyterDoesNotSearchIsTold() {
        assertEquals(0, install("--prefix", directory.resolve("p").toString()));
        assertTrue(Files.exists(directory.resolve("p/share/jupyter/kernels/lido/kernel.json")));
        assertTrue(told().contains("JUPYTER_PATH=" + directory.resolve("p/share/jupyter")), this::told);
    }

    @Test
    void classesOutsideAJarAreRefused() throws IOException {
        Files.delete(jar);
        assertEquals(1, install());
        assertTrue(told().contains("not run from a jar"), this::told);
    }

    @Test
    void theCheckNamesAMissingJavaAndAMissingJar() throws IOException {
        String json = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of())).json();
        foreign(json.replace(System.getProperty("java.home"), "/no/where"));
        Files.delete(jar);
        assertEquals(1, install("--check"));
        assertTrue(told().contains("its java is not there: /no/where/bin/java"), this::told);
        assertTrue(told().contains("its jar is not there: " + jar), this::told);
    }

    @Test
    void theCheckTellsHowAKernelEndedThatDidNotStart() {
        install(); // whose jar is empty
        assertEquals(1, install("--check"));
        assertTrue(told().contains("it ends at once, with exit code 1:"), this::told);
        assertTrue(told().contains("KernelMain"), this::told);
    }

    @Test
    void whereNoArchiveCanBeMadeTheKernelIsInstalledAllTheSame() throws IOException {
        assertEquals(0, run());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size(), this::told);
        assertTrue(
                lines.get(2).startsWith("No archive, the kernel only starts more slowly: it ends at once"), this::told);
        assertEquals(Set.of("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"), files());
        assertNull(StartArchive.usedBy(new KernelDirectory(kernel).read()));
    }

    private void foreign(String json) throws IOException {
        Files.createDirectories(kernel);
        Files.writeString(kernel.resolve("kernel.json"), json);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(kernel)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private int run(String... arguments) {
        var directories = new JupyterDirectories(
                Map.of("JUPYTER_DATA_DIR", directory.resolve("data").toString()), "Linux", directory);
        return Install.run(List.of(arguments), directories, jar, stream(out), stream(err));
    }

    /** As {@link #run}, without the archive, which no JVM could make of an empty jar. */
    private int install(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--no-archive");
        return run(all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8);
    }
}
