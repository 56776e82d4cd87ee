package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Libraries from a repository of two in a directory. */
@Timeout(60)
class MavenLibrariesTest {

    private static final String LOCAL = "maven.repo.local";

    private final List<String> told = new ArrayList<>();
    private final String before = System.getProperty(LOCAL);

    @TempDir
    Path dir;

    @BeforeEach
    void twoLibraries() throws IOException {
        System.setProperty(LOCAL, dir.resolve("local").toString());
        publish("base", "");
        publish(
                "top",
                "<dependencies><dependency><groupId>org.example</groupId><artifactId>base</artifactId>"
                        + "<version>1.0</version></dependency></dependencies>");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(LOCAL);
        } else {
            System.setProperty(LOCAL, before);
        }
    }

    private void publish(String name, String dependencies) throws IOException {
        Path home = Files.createDirectories(dir.resolve("remote/org/example/" + name + "/1.0"));
        Files.writeString(
                home.resolve(name + "-1.0.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + name
                        + "</artifactId><version>1.0</version>" + dependencies + "</project>");
        Files.writeString(home.resolve(name + "-1.0.jar"), "a jar, as far as this test goes");
    }

    private List<Path> resolve(String coordinates) {
        String remote = dir.resolve("remote").toUri().toString();
        return new MavenLibraries(true, told::add).resolve(List.of(coordinates), List.of(remote));
    }

    @Test
    void aLibraryComesWithWhatItNeeds() {
        List<Path> jars = resolve("org.example:top:1.0");
        assertEquals(
                List.of("top-1.0.jar", "base-1.0.jar"),
                jars.stream().map(jar -> jar.getFileName().toString()).toList());
        assertTrue(jars.stream().allMatch(jar -> jar.startsWith(dir.resolve("local"))), jars.toString());
        assertTrue(String.join("", told).contains("fetched top-1.0.jar (31 B) from repo-1\n"), told.toString());
    }

    @Test
    void centralIsAskedLast() {
        var refused = assertThrows(UsageException.class, () -> new MavenLibraries(true, told::add)
                .resolve(List.of("org.example:elsewhere:1.0"), List.of()));
        assertTrue(refused.getMessage().contains("central"), refused.getMessage());
    }

    @Test
    void whatIsNotThereIsNamed() {
        var refused = assertThrows(UsageException.class, () -> new MavenLibraries(true, told::add)
                .resolve(List.of("org.example:top:1.0"), List.of("file:///nowhere/at/all")));
        assertTrue(refused.getMessage().contains("org.example:top:jar:1.0"), refused.getMessage());
    }
}
