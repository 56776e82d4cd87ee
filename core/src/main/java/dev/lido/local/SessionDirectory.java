package dev.lido.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A fresh directory, for this user only, that holds a session's socket and status pages. */
final class SessionDirectory {

    /** A socket's path has at most 107 bytes on Linux and 103 on macOS. */
    private static final int LONGEST_PATH = 100;

    private final Path path;

    private SessionDirectory(Path path) {
        this.path = path;
    }

    /** Makes it under the temporary directory, or under {@code /tmp} where that has too long a name for a socket. */
    static SessionDirectory create() throws IOException {
        var parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        var sample = parent.resolve("lido-" + Long.MAX_VALUE + "/socket").toString();
        if (sample.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            parent = Path.of("/tmp");
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return new SessionDirectory(Files.createTempDirectory(parent, "lido-", owner));
    }

    Path path() {
        return path;
    }

    Path socket() {
        return path.resolve("socket");
    }

    Path statusPage(int worker) {
        return path.resolve("status-" + worker);
    }

    /** What the making of an archive uses as a worker's status page. */
    Path rehearsalPage() {
        return statusPage(0);
    }

    /** What the making of an archive uses as a driver's socket. */
    Path rehearsalSocket() {
        return path.resolve("rehearsal");
    }

    Path arguments() {
        return path.resolve("arguments");
    }

    /** Deletes it with its files; what cannot be deleted stays. */
    void delete() {
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // somebody else deletes it too, or nobody can: not worth a session's end
        }
    }
}
