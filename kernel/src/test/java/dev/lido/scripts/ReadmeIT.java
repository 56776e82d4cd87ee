package dev.lido.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void everyPythonCallHasItsLidoCallInTheTable() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String name :
                new String[] {"map", "mapAsync", "imap", "imapUnordered", "starmap", "apply", "applyAsync"}) {
            assertTrue(readme.contains("`pool." + name + "("), name);
        }
    }

    private String shell(String snippets) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("readme.jsh"), snippets);
        var ran = Ran.run(Map.copyOf(System.getenv()), ROOT.resolve("scripts/lido"), "shell", "-s", file.toString());
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
