package dev.lido.local;

import dev.lido.wire.StatusPage;
import dev.lido.wire.StatusReader;
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

    /** Of the names of all of them; a number follows. */
    static final String PREFIX = "lido-";

    private final Path path;

    private SessionDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes it under the temporary directory, or under {@code /tmp} where that has too long a name for a socket.
     *
     * @throws IOException if it cannot be made; the message says where, why, and what to do
     */
    static SessionDirectory create() throws IOException {
        var parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        var sample = parent.resolve(PREFIX + Long.MAX_VALUE + "/socket").toString();
        if (sample.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            parent = Path.of("/tmp");
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            return new SessionDirectory(Files.createTempDirectory(parent, PREFIX, owner));
        } catch (IOException e) {
            throw unusable(parent, e);
        }
    }

    /** The failure of writing there, with where, why, and what to do. */
    private static IOException unusable(Path temporary, IOException failure) {
        var fault = Files.isDirectory(temporary) ? "cannot be written (" + failure + ")" : "is not there";
        return new IOException(
                "the temporary directory " + temporary + " " + fault
                        + ", and the pool's socket and status pages belong there: mend it, or start this JVM with"
                        + " -Djava.io.tmpdir=<a directory you can write> (jshell: -R-Djava.io.tmpdir=…)",
                failure);
    }

    /** One that is there already. */
    static SessionDirectory at(Path path) {
        return new SessionDirectory(path);
    }

    Path path() {
        return path;
    }

    Path socket() {
        return path.resolve("socket");
    }

    /**
     * Makes a worker's status page.
     *
     * @throws IOException as {@link #create}
     */
    StatusReader makeStatusPage(int worker) throws IOException {
        var file = statusPage(worker);
        try {
            return StatusPage.create(file);
        } catch (IOException e) {
            Files.deleteIfExists(file); // it may be there without its content
            throw unusable(path.getParent(), e);
        }
    }

    Path statusPage(int worker) {
        return path.resolve(StatusPage.name(worker));
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
