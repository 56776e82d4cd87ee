package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class StartArchiveTest {

    @TempDir
    private Path directory;

    private Path jar;
    private StartArchive archive;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.writeString(directory.resolve("lido.jar"), "classes");
        archive = archive();
    }

    private StartArchive archive(String... arguments) {
        return StartArchive.of(directory, KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of(arguments))));
    }

    private Path publish(String content) throws IOException {
        return archive.publish(Files.writeString(archive.unfinished(), content));
    }

    @Test
    void itIsFoundAsSoonAsItIsFinished() throws IOException {
        assertNull(archive.find());
        Path file = publish("archive");
        assertEquals(file, archive.find());
        assertTrue(StartArchive.isWhole(file));
    }

    @Test
    void whatIsCutShortOrDamagedIsNotFound() throws IOException {
        Path file = publish("archive");
        for (String content : List.of("", "archiv", "archivE", "archives")) {
            Files.writeString(file, content);
            assertNull(archive.find(), content);
        }
        Files.writeString(file, "archive");
        assertEquals(file, archive.find());
    }

    @Test
    void anotherJarAndOtherOptionsWantAnother() throws IOException {
        publish("archive");
        assertNull(archive("--jvm-arg", "-XX:+UseG1GC").find());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        assertNull(archive().find());
        assertNotEquals(archive.key(), archive().key());
    }

    @Test
    void theNameForPeopleIsNoReasonForAnother() throws IOException {
        Path file = publish("archive");
        assertEquals(file, archive("--display-name", "Mine").find());
    }

    @Test
    void allButOneAreRemovedAndNothingElse() throws IOException {
        Path kept = publish("archive");
        Path other = Files.copy(kept, directory.resolve("classes-0-1-2"));
        Path unfinished = Files.writeString(archive.unfinished(), "arch");
        StartArchive.remove(directory, kept);
        assertTrue(Files.exists(kept) && Files.exists(jar));
        assertFalse(Files.exists(other) || Files.exists(unfinished));
        StartArchive.remove(directory, null);
        assertFalse(Files.exists(kept));
    }

    @Test
    void theOptionsNameTheFileInAWayThatIsFoundAgain() {
        KernelSpec plain = KernelSpec.ofThisJdk(jar, InstallOptions.read(List.of()));
        assertNull(StartArchive.usedBy(plain));
        for (int feature : List.of(17, 25)) {
            Path file = Path.of("/some/classes-1-2-3");
            assertEquals(file, StartArchive.usedBy(plain.with(StartArchive.options(file, feature))));
        }
    }
}
