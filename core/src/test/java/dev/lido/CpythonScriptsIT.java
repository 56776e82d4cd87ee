package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPython's {@code _test_multiprocessing_main_handling} and the tests of the end of a script: whole programs, run as users run them.
 *
 * <p>Not here: "ipython workaround" and the interactive runs, which are JShell's and the kernel's own tests.
 */
@Timeout(180)
class CpythonScriptsIT {

    /** CPython's test script: a function of the main class, mapped, its results put together by a callback. */
    private static final String MAIN = """
            %s
            import dev.lido.*;
            import java.util.*;

            public class Main {
                record Point(int x, int y) {}
                static int offset = 1;
                static int f(int x) { return x * x + offset; }
                static Point mirror(Point p) { return new Point(p.y(), p.x()); }

                public static void main(String[] args) {
                    List<Integer> results = new ArrayList<>();
                    try (Pool pool = Pool.of(1)) {
                        pool.mapAsync(x -> f(x), List.of(1, 2, 3), o -> o.callback(results::addAll)).await();
                        pool.mapAsync(Main::mirror, List.of(new Point(1, 2)), o -> o.callback(all -> results.add(all.get(0).x()))).await();
                    }
                    System.out.println(results);
                }
            }
            """;

    @TempDir
    private Path directory;

    private Path work;

    @BeforeEach
    void makeDirectory() throws IOException {
        work = Files.createDirectory(directory.resolve("work"));
    }

    @Test
    void aFunctionOfASourceFileRunByTheLauncher_testBasicScript() throws Exception {
        Path script = source("", "Main.java");
        prints("-cp", ChildJvm.classPath(), script.toString());
    }

    @Test
    void aFunctionOfAScriptWithoutSuffix_testBasicScriptNoSuffix() throws Exception {
        Path script = source("", "script");
        prints("-cp", ChildJvm.classPath(), "--source", "17", script.toString());
    }

    @Test
    void aFunctionOfASourceFileInAPackageRunByTheLauncher_testModuleInPackage() throws Exception {
        Path script = source("package some.where;", "some/where/Main.java");
        prints("-cp", ChildJvm.classPath(), script.toString());
    }

    @Test
    void aFunctionOfACompiledClassInADirectory_testScriptCompiledAndTestDirectory() throws Exception {
        compile(source("", "Main.java"));
        prints("-cp", ChildJvm.classPath(work), "Main");
    }

    @Test
    void aFunctionOfAClassInASubPackage_testModuleInSubpackage() throws Exception {
        compile(source("package some.where.deep;", "some/where/deep/Main.java"));
        prints("-cp", ChildJvm.classPath(work), "some.where.deep.Main");
    }

    @Test
    void aFunctionOfAClassInAJar_testZipfile() throws Exception {
        compile(source("package some;", "some/Main.java"));
        Path jar = directory.resolve("main.jar");
        int code = new ProcessBuilder(ChildJvm.tool("jar"), "-c", "-f", jar.toString(), "-C", work.toString(), "some")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, code);
        prints("-cp", ChildJvm.classPath(jar), "some.Main");
    }

    @Test
    void aScriptThatLeavesALivePoolInAGlobalExits_testWorkerFinalizationViaAtexitHandler() throws Exception {
        var end = child("global").run();
        assertEquals(0, end.code(), end.err().toString());
        assertEquals(List.of(), end.err());
        assertTrue(ChildJvm.hasEnded(Long.parseLong(end.out().get(0)), 2_000), "the worker lives on");
    }

    @Test
    void workersEndWhenTheirParentIsKilled_crashMatrix() throws Exception {
        Process parent = child("busy").start();
        List<Long> workers = new ArrayList<>();
        try {
            while (workers.size() < 2) {
                assertTrue(parent.isAlive(), () -> "the parent ended by itself");
                TimeUnit.MILLISECONDS.sleep(10);
                workers = Files.readAllLines(directory.resolve("out")).stream()
                        .map(Long::valueOf)
                        .toList();
            }
        } finally {
            parent.destroyForcibly().waitFor();
        }
        for (long worker : workers) {
            assertTrue(ChildJvm.hasEnded(worker, 2_000), "worker " + worker + " lives on");
        }
    }

    @Test
    void aPoolCollectedWhileRunningIsTerminatedAndWarnedAboutOnce_testResourceWarning() throws Exception {
        var end = child("dropped").run();
        assertEquals(List.of("ended"), end.out(), end.err().toString());
        assertEquals(1, end.err().size(), end.err().toString());
        assertTrue(
                end.err().get(0).contains("was collected while running"),
                end.err().get(0));
    }

    /** With CPython's 200 workers a minute on two processors, so that only {@code scripts/lido test} takes as many. */
    @Test
    void aLargePoolWorksAndPrintsNothing_testLargePool() throws Exception {
        var end =
                child("large", System.getProperty("lido.test.processes", "50")).run();
        assertEquals(List.of("332833500"), end.out(), end.err().toString());
        assertEquals(List.of(), end.err());
        assertEquals(0, end.code());
    }

    /** The limit of open files lets some workers start, and then no more; nothing is left of those. */
    @Test
    void aPoolThatCannotStartAllWorkersStopsThoseItStarted_testReleaseUnusedProcesses() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("t"));
        var command = "ulimit -n 48 && exec '" + ChildJvm.tool("java") + "' -XX:-MaxFDLimit -XX:-UsePerfData"
                + " -Djava.io.tmpdir='" + temporary + "' -cp '"
                + ChildJvm.classPath() + "' " + ScriptMain.class.getName() + " crowded";
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectError(directory.resolve("err").toFile())
                .start();
        List<String> lines;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = out.lines().toList();
        }
        assertEquals(0, process.waitFor());
        assertEquals(List.of("InitializerException", "0 left"), lines);
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private ChildJvm child(String... scene) {
        List<String> arguments = new ArrayList<>(List.of("-cp", ChildJvm.classPath(), ScriptMain.class.getName()));
        arguments.addAll(List.of(scene));
        return new ChildJvm(directory, arguments.toArray(String[]::new));
    }

    private void prints(String... arguments) throws Exception {
        var end = new ChildJvm(directory, arguments).run();
        assertEquals(List.of("[2, 5, 10, 2]"), end.out(), end.err().toString());
        assertEquals(List.of(), end.err());
        assertEquals(0, end.code());
    }

    private Path source(String packageLine, String name) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        assertFalse(Files.exists(file));
        return Files.writeString(file, MAIN.formatted(packageLine));
    }

    private void compile(Path file) {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        ChildJvm.classPath(),
                        "-d",
                        work.toString(),
                        file.toString());
        assertEquals(0, code);
        assertTrue(file.toString().endsWith(".java") && new File(file.toString()).delete());
    }
}
