package dev.lido.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A jar that joins the session's class path late is there in the workers, those that run already and new ones. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassPathIT {

    private static final String USE = """
            int late(int x) { return new extra.Extra(x).twice(); }
            say(pool.map(x -> late(x), range(4), 1))
            say(pool.map(e -> e.twice(), List.of(new extra.Extra(4))))
            Pool young = Pool.of(1);
            say(young.map(x -> new extra.Extra(x), range(2)))
            """;
    private static final List<String> USED = List.of("[0, 2, 4, 6]", "[8]", "[extra 0, extra 1]");

    private Path directory;
    private Path jar;

    @BeforeAll
    void makeJar(@TempDir Path place) throws Exception {
        directory = place;
        Path source = Files.writeString(directory.resolve("Extra.java"), """
                package extra;
                public record Extra(int n) {
                    public int twice() { return n * 2; }
                    @Override public String toString() { return "extra " + n; }
                }
                """);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), source.toString());
        assertEquals(0, failed);
        jar = directory.resolve("extra.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("extra/Extra.class"));
            Files.copy(directory.resolve("extra/Extra.class"), out);
            out.closeEntry();
        }
    }

    private void check(Shell shell) {
        assertEquals(USED, shell.type(USE));
        assertEquals(List.of(), shell.complaints());
    }

    @Test
    void aJarAddedThroughTheApiReachesWorkersOfAnotherJvmsSession() {
        try (ApiShell shell = ApiShell.remote()) {
            assertEquals(List.of("[1]"), shell.type("say(pool.map(x -> x + 1, range(1)))"));
            shell.addToClasspath(jar.toString());
            check(shell);
        }
    }

    @Test
    void aJarAddedThroughTheApiReachesWorkersOfThisJvmsSession() {
        try (ApiShell shell = ApiShell.inProcess()) {
            assertEquals(List.of("[1]"), shell.type("say(pool.map(x -> x + 1, range(1)))"));
            shell.addToClasspath(jar.toString());
            check(shell);
        }
    }

    @Test
    void envReplaysTheSessionWithTheJar() throws Exception {
        try (JShellProcess shell = JShellProcess.start(directory)) {
            assertEquals(List.of("[1]"), shell.type("say(pool.map(x -> x + 1, range(1)))"));
            shell.type("/env -class-path " + String.join(java.io.File.pathSeparator, Shell.classPath())
                    + java.io.File.pathSeparator + jar);
            check(shell);
        }
    }
}
