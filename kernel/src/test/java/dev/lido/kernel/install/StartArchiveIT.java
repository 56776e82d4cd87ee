package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a kernel's classes, made once by a real installation of the jar under test. */
@Timeout(180)
class StartArchiveIT {

    /** Four times what it takes on two processors. */
    private static final long LONG_MILLIS = 4_000;

    @TempDir
    private static Path directory;

    private static Path jar;
    private static KernelDirectory kernel;
    private static Path made;
    private static byte[] content;

    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();

    @BeforeAll
    static void install() throws IOException {
        String given = System.getenv("LIDO_JAR");
        jar = Files.copy(Path.of(given == null ? "target/lido.jar" : given), directory.resolve("lido.jar"));
        kernel = new KernelDirectory(directory.resolve("data/kernels/lido"));
        assertEquals(0, run(), TOLD::toString);
        made = StartArchive.usedBy(kernel.read());
        assertNotEquals(null, made, TOLD::toString);
        content = Files.readAllBytes(made);
    }

    private static int run(String... arguments) {
        var directories = new JupyterDirectories(
                Map.of("JUPYTER_DATA_DIR", directory.resolve("data").toString()), "Linux", directory);
        TOLD.reset();
        var told = new PrintStream(TOLD, true, StandardCharsets.UTF_8);
        return Install.run(List.of(arguments), directories, jar, told, told);
    }

    private static String told() {
        return TOLD.toString(StandardCharsets.UTF_8);
    }

    /** A start with that in the place of the archive. */
    private static TrialStart startWith(byte[] bytes) throws IOException, InterruptedException {
        Path other = Files.write(directory.resolve("other"), bytes);
        KernelSpec plain = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of()));
        return TrialStart.of(
                plain.with(StartArchive.options(other, Runtime.version().feature())));
    }

    private static void assertPlainAndQuiet(TrialStart start) {
        assertFalse(start.fromArchive());
        assertEquals("", start.said());
    }

    @Test
    void theCheckTellsThatItIsUsed() {
        assertEquals(0, run("--check"), TOLD::toString);
        assertTrue(told().matches("(?s).*\\n  archive +" + made.getFileName() + " \\(\\d+ MB\\), used\\n.*"), told());
        assertFalse(told().contains("  says "), told());
    }

    @Test
    void theFirstCellComesSoonerWithItAndInAnyCaseSoon() throws Exception {
        KernelSpec plain = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of()));
        long with = Long.MAX_VALUE;
        long without = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            with = Math.min(with, TrialStart.of(kernel.read()).cellMillis());
            without = Math.min(without, TrialStart.of(plain).cellMillis());
        }
        assertTrue(with < without, with + " ms, without " + without + " ms");
        assertTrue(with < LONG_MILLIS, with + " ms");
    }

    @Test
    void aKernelWhoseArchiveIsCutShortStartsWithoutItAndWithoutAWord() throws Exception {
        for (int length : List.of(0, 10, 5000, content.length / 2, content.length - 4096)) {
            assertPlainAndQuiet(startWith(Arrays.copyOf(content, length)));
        }
    }

    @Test
    void aKernelWhoseArchiveIsDamagedStartsWithoutItAndWithoutAWord() throws Exception {
        for (int place : List.of(0, content.length / 3, content.length / 3 * 2)) {
            byte[] damaged = content.clone();
            Arrays.fill(damaged, place, place + 5000, (byte) 0x55); // more than what fills up a page
            assertPlainAndQuiet(startWith(damaged));
        }
        assertPlainAndQuiet(startWith("rubbish".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aKernelStartsWhereverItsArchiveIsDamaged() throws Exception {
        KernelSpec plain = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of()));
        Path other = directory.resolve("damaged");
        List<String> help = new ArrayList<>(
                plain.with(StartArchive.options(other, Runtime.version().feature()))
                        .command());
        help.set(
                help.indexOf(KernelSpec.MAIN),
                "dev.lido.kernel.Main"); // which takes as much of the archive, and less time
        help.set(help.size() - 1, "--help");
        for (int place = 0; place < content.length; place += content.length / 40) {
            byte[] damaged = content.clone();
            Arrays.fill(damaged, place, Math.min(place + 65_536, content.length), (byte) 0);
            Files.write(other, damaged);
            Process process = new ProcessBuilder(help).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(
                    said.startsWith("Usage: java -jar lido.jar install") && process.waitFor() == 0,
                    place + ": " + said);
        }
    }

    @Test
    void aKernelWhoseArchiveIsNotThereOrNotOfItsJarStartsWithoutItAndWithoutAWord() throws Exception {
        KernelSpec plain = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of()));
        int feature = Runtime.version().feature();
        assertPlainAndQuiet(TrialStart.of(plain.with(StartArchive.options(directory.resolve("nowhere"), feature))));
        Path moved = Files.copy(jar, directory.resolve("moved.jar"));
        KernelSpec other = KernelSpec.ofThisJdk(moved, InstallOptions.read(List.of()));
        Files.setLastModifiedTime(moved, FileTime.fromMillis(1_000_000_000));
        assertPlainAndQuiet(TrialStart.of(other.with(StartArchive.options(made, feature))));
    }

    @Test
    void aSecondInstallationKeepsIt() throws Exception {
        FileTime time = Files.getLastModifiedTime(made);
        assertEquals(0, run("--display-name", "Again"), TOLD::toString);
        assertEquals(1, told().lines().count(), told());
        assertEquals(time, Files.getLastModifiedTime(StartArchive.usedBy(kernel.read())));
        assertEquals("Again", kernel.read().displayName());
    }

    @Test
    void whoeverWantsNoneGetsNone() throws Exception {
        assertEquals(0, run("--name", "plain", "--no-archive"), TOLD::toString);
        assertNull(StartArchive.usedBy(new KernelDirectory(directory.resolve("data/kernels/plain")).read()));
    }

    @Test
    void workersAreNotStartedWithIt() throws Exception {
        try (TrialKernel running = TrialKernel.start(kernel.read(), Map.of())) {
            running.run("var given = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();\n"
                    + "if (!given.toString().contains(\"classes-\")) { throw new Error(given.toString()); }");
            running.run("var theirs = pool.apply(() -> java.lang.management.ManagementFactory.getRuntimeMXBean()"
                    + ".getInputArguments().toString());\n"
                    + "if (theirs.contains(\"classes-\")) { throw new Error(theirs); }");
        }
    }

    @Test
    void removingTheKernelRemovesIt() throws Exception {
        assertEquals(0, run("--name", "gone", "--no-archive"), TOLD::toString);
        Path gone = directory.resolve("data/kernels/gone");
        Files.write(gone.resolve(made.getFileName()), content);
        assertEquals(0, run("--name", "gone", "--uninstall"), TOLD::toString);
        assertFalse(Files.exists(gone));
    }
}
