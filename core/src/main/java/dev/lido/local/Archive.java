package dev.lido.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Where the classes that a worker loads are kept in the JVM's own form, so that workers start faster: an AppCDS archive in
 * the user's cache directory, one for each JDK and class path. Thread-safe.
 *
 * <p>The file's name tells everything: {@code workers-<key>-<length>-<checksum>.jsa}. The key is made of the JDK and of each
 * entry of the class path with its size and time, so that a new build gets a new archive. The JVM itself refuses an archive
 * that does not fit, but JDK 17 crashes on one that is cut short or damaged: so length and checksum are compared first.
 *
 * <p>The cache directory is {@code $LIDO_CACHE}, else {@code $XDG_CACHE_HOME/lido}, else {@code $HOME/.cache/lido}. Without
 * any, or with {@code LIDO_ARCHIVE=off}, there is no archive, and workers start as they always can.
 */
final class Archive {

    /** An archive that the JVM refuses shall cost no line on any stream; users' own {@code -Xlog} come after these. */
    private static final List<String> QUIET = List.of("-Xshare:auto", "-Xlog:cds*=off", "-Xlog:class+path*=off");

    /** Of all files of this kind. */
    static final String PREFIX = "workers-";

    private static final String SUFFIX = ".jsa";

    /** Of the key: 64 bits. */
    private static final int KEY_DIGITS = 16;

    private final Path directory;
    private final String key;

    /** The sound archive, once it was seen: it is read and checked once, not for each worker. */
    private volatile Path found;

    private Archive(Path directory, String key) {
        this.directory = directory;
        this.key = key;
    }

    /**
     * The archive for this class path, whether it exists or not; {@code null} if there can be none.
     *
     * @param environment this process's environment
     * @param classPath the archivable entries
     * @param own the entry of Lido itself, which must be among them
     */
    static Archive of(Map<String, String> environment, List<String> classPath, String own) {
        var directory = cache(environment);
        boolean off = "off".equals(environment.get("LIDO_ARCHIVE"));
        if (off || directory == null || own == null || !classPath.contains(own)) {
            return null;
        }
        return new Archive(directory, key(classPath));
    }

    /** What the JVM archives of a class path: the entries before the first directory. */
    static List<String> archivable(List<String> classPath) {
        var directories = classPath.stream().filter(entry -> new File(entry).isDirectory());
        return directories
                .findFirst()
                .map(first -> classPath.subList(0, classPath.indexOf(first)))
                .orElse(classPath);
    }

    private static Path cache(Map<String, String> environment) {
        var own = environment.get("LIDO_CACHE");
        if (isAbsolute(own)) {
            return Path.of(own);
        }
        var caches = environment.get("XDG_CACHE_HOME");
        if (isAbsolute(caches)) {
            return Path.of(caches, "lido");
        }
        var home = environment.get("HOME");
        return isAbsolute(home) ? Path.of(home, ".cache", "lido") : null;
    }

    private static boolean isAbsolute(String path) {
        return path != null && new File(path).isAbsolute();
    }

    private static String key(List<String> classPath) {
        var facts = new ArrayList<String>();
        for (var property : List.of("java.vm.vendor", "java.vm.version", "java.home")) {
            facts.add(System.getProperty(property));
        }
        for (var entry : classPath) {
            var file = new File(entry);
            facts.add(entry + " " + file.length() + " " + file.lastModified());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Flags for a worker: those that make it use the archive, if there is a sound one. */
    List<String> flags() {
        var file = find();
        if (file == null) {
            return List.of();
        }
        var flags = new ArrayList<>(QUIET);
        flags.add("-XX:SharedArchiveFile=" + file);
        return flags;
    }

    boolean exists() {
        return find() != null;
    }

    /** A new name for an archive in the making; makes the directory. */
    Path temporary() throws IOException {
        Files.createDirectories(directory);
        return Files.createTempFile(directory, PREFIX + key + "-", ".tmp");
    }

    /** Gives a finished archive its name, which is when others see it. */
    void publish(Path temporary) throws IOException {
        Files.move(temporary, directory.resolve(name(temporary)));
    }

    Path directory() {
        return directory;
    }

    private Path find() {
        if (found == null) {
            found = search();
        }
        return found;
    }

    private Path search() {
        try (var files = Files.newDirectoryStream(directory, PREFIX + key + "-*" + SUFFIX)) {
            for (var file : files) {
                if (file.getFileName().toString().equals(name(file))) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis())); // it is in use
                    return file;
                }
            }
        } catch (IOException e) {
            // none can be had: workers start without
        }
        return null;
    }

    private String name(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var checksum = new CRC32();
        checksum.update(content);
        return PREFIX + key + "-" + content.length + "-" + Long.toHexString(checksum.getValue()) + SUFFIX;
    }
}
