package dev.lido.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a reader sees who types it. */
@Timeout(120)
class ReadmeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void theTwelveLinesInJShellPrintWhatTheReadmeSays() throws Exception {
        assertEquals(12, block("jshell").lines().count());
        assertEquals(block("text"), shell(block("jshell")));
    }

    @Test
    void theProgramRunsAsItStands() throws Exception {
        assertEquals("[1, 2, 5, 10, 17, 26, 37, 50, 65, 82]\n", shell("import java.time.Duration;\n" + block("java")));
    }

    @Test
    void aJarAddedInTheMiddleOfASessionIsThereForWorkers() throws Exception {
        String lido = System.getenv()
                .getOrDefault("LIDO_JAR", ROOT.resolve("kernel/target/lido.jar").toString());
        String env = block("env")
                .replace("kernel/target/lido.jar", lido)
                .replace("foo.jar", jarOfOneClass().toString());
        assertEquals(
                "[0, 2, 4]\n",
                shell("int before = apply(() -> 1);\n" + env
                        + "System.out.println(pool().map(x -> added.Twice.of(x), range(0, 3)));\n"));
    }

    private Path jarOfOneClass() throws IOException {
        Path source = Files.writeString(
                directory.resolve("Twice.java"),
                "package added; public class Twice { public static int of(int x) { return 2 * x; } }");
        Path classes = directory.resolve("classes");
        Path jar = directory.resolve("foo.jar");
        run("javac", "-d", classes.toString(), source.toString());
        run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        return jar;
    }

    private static void run(String tool, String... arguments) {
        int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        assertEquals(0, code, tool);
    }

    @Test
    void everyPythonCallHasItsLidoCallInTheTable() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String name :
                new String[] {"map", "mapAsync", "imap", "imapUnordered", "starmap", "apply", "applyAsync"}) {
            assertTrue(readme.contains("`pool." + name + "("), name);
        }
    }

    private String shell(String snippets) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("readme.jsh"), snippets);
        Ran ran = Ran.run(Map.copyOf(System.getenv()), ROOT.resolve("scripts/lido"), "shell", "-s", file.toString());
        assertEquals("", ran.err());
        assertEquals(0, ran.code());
        return ran.out();
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertTrue(block.find(), language);
        return block.group(1);
    }
}
