package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.SessionSpec;
import dev.lido.wire.WorkerEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArchiveIT {

    @TempDir
    Path temporary;

    private Path cache;
    private List<String> classPath;

    @BeforeEach
    void makeJars() throws IOException {
        cache = temporary.resolve("cache");
        classPath = new ArrayList<>();
        for (var entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            boolean classes = new File(entry).isDirectory();
            classPath.add(classes ? jar(Path.of(entry)).toString() : entry);
        }
    }

    private Path jar(Path classes) throws IOException {
        var jar = temporary.resolve(classes.getFileName() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private Archive archive() {
        return archive(Map.of("LIDO_CACHE", cache.toString()));
    }

    private Archive archive(Map<String, String> environment) {
        var own = classPath.stream().filter(entry -> entry.startsWith(temporary.toString()));
        return Archive.of(
                environment, classPath, own.reduce((first, last) -> last).orElseThrow());
    }

    /** Has the archive made as a session does, and returns its file. */
    private Path make() throws Exception {
        var jvm = new SessionSpec.Jvm(classPath, null, List.of(), Map.of(), null);
        var directory = SessionDirectory.create();
        try {
            var command = new WorkerCommand(jvm, Script.MAIN, directory.arguments());
            new ArchiveMaker(archive(), command, directory).make();
        } finally {
            directory.delete();
        }
        assertFalse(Files.exists(directory.path()));
        try (var files = Files.list(cache)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    /** What a JVM with these flags prints. */
    private String run(List<String> flags) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), HelloMain.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Uses a class that a worker uses, too. */
    static final class HelloMain {
        public static void main(String[] args) {
            System.out.println("hello " + WorkerEnvironment.class.isRecord());
        }
    }

    @Test
    void anArchiveIsMadeOnceUsedAndNoneIfItIsDamaged() throws Exception {
        assertEquals(List.of(), archive().flags());
        Files.createDirectories(cache);
        var old = Files.writeString(cache.resolve(Archive.PREFIX + "old.jsa"), "");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        var left = Files.writeString(cache.resolve(Archive.PREFIX + "killed.tmp"), "");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        var file = make();
        var flags = new ArrayList<>(archive().flags());
        assertEquals("hello true\n", run(flags));
        flags.add("-Xlog:class+load");
        assertTrue(
                run(flags).contains("dev.lido.wire.WorkerEnvironment source: shared objects file (top)"), "not used");

        var bytes = Files.readAllBytes(file);
        file.toFile().setWritable(true);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(List.of(), archive().flags());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertEquals(List.of(), archive().flags());
    }

    @Test
    void whatTheJvmRefusesCostsNoLine() throws Exception {
        Files.createDirectories(cache);
        for (var content : List.of("", "rubbish", "rubbish".repeat(100_000))) {
            var temporaryFile = Files.writeString(archive().temporary(), content);
            archive().publish(temporaryFile);
            var flags = archive().flags();
            assertFalse(flags.isEmpty());
            assertEquals("hello true\n", run(flags));
            try (var files = Files.list(cache)) {
                Files.delete(files.findAny().orElseThrow());
            }
        }
    }

    @Test
    void aNewBuildGetsANewArchive() throws Exception {
        archive().publish(Files.writeString(archive().temporary(), "a"));
        assertTrue(archive().exists());
        Files.setLastModifiedTime(Path.of(classPath.get(0)), FileTime.fromMillis(1_000_000));
        assertFalse(archive().exists());
    }

    @Test
    void withoutACacheThereIsNone() {
        assertNull(archive(Map.of()));
        assertNull(archive(Map.of("LIDO_ARCHIVE", "off", "HOME", "/")));
        assertNotNull(archive(Map.of("HOME", temporary.toString())));
        var unwritable = archive(Map.of("LIDO_CACHE", "/proc/nowhere"));
        assertEquals(List.of(), unwritable.flags());
    }
}
