package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The kernel in {@code jupyter console}. */
@Timeout(120)
class ConsoleIT {

    @TempDir
    private Path directory;

    @Test
    void theConsoleShowsValuesPrintsAndErrors() throws IOException, InterruptedException {
        String text = console("""
                int x = 40;
                x + 2
                System.out.println("printed " + x);
                pool.map(i -> i * i, range(0, 4))
                x.y
                """);
        assertTrue(text.contains(" 42"), text);
        assertTrue(text.contains("printed 40"), text);
        assertTrue(text.contains("[0, 1, 4, 9]"), text);
        assertTrue(text.contains("cannot be dereferenced"), text);
    }

    @Test
    void theReadmesCellRuns() throws IOException, InterruptedException {
        String readme = Files.readString(Jupyter.root().resolve("README.md"));
        String section = readme.substring(readme.indexOf("## In Jupyter"));
        String cell = section.substring(section.indexOf("```java\n") + "```java\n".length());
        String onOneLine =
                cell.substring(0, cell.indexOf("```")).replaceAll(" +//.*", ";").replace("\n", " ");
        String text = console(onOneLine + "\nprimes\nprimes.get().stream().filter(p -> p).count()\n");
        assertTrue(text.contains("mapAsync"), text);
        assertTrue(text.contains(" 2262"), text);
    }

    private String console(String lines) throws IOException, InterruptedException {
        String console = Jupyter.program("jupyter-console");
        Jupyter jupyter = Jupyter.withKernel(directory, "--no-archive");
        return jupyter.run(List.of(console, "--kernel", Jupyter.KERNEL, "--simple-prompt"), lines + "exit\n")
                .text();
    }
}
