package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what is drawn with what was looked at in a browser and found good; {@code -Dlido.golden=write} takes it anew. */
final class Golden {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "dev", "lido", "table");

    private Golden() {}

    static void check(String name, String drawn) throws IOException {
        Path file = DIRECTORY.resolve(name);
        if ("write".equals(System.getProperty("lido.golden"))) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn, () -> "not as in " + file);
    }
}
