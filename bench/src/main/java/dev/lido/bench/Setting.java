package dev.lido.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the processes of peers need.
 *
 * @param jdk of all JVMs
 * @param python the interpreter with the most of the pools
 * @param processes the size of pools
 * @param directory the benchmark's own, for a while: archives of workers' classes, the script
 */
record Setting(Path jdk, String python, int processes, Path directory) {

    private static final String SCRIPT = "peers.py";

    /** The command of a peer's process. */
    List<String> command(String peer) throws IOException {
        var command = new ArrayList<String>();
        if (Peers.isJava(peer)) {
            String main = "dev.lido.bench.peer.PeerMain";
            command.addAll(List.of(
                    java(),
                    "-Djava.io.tmpdir=" + directory,
                    "-cp",
                    peer.equals("pp4j") ? withLibraries() : classPath(),
                    main));
        } else {
            command.addAll(List.of(python, "-u", script().toString()));
        }
        command.addAll(List.of(peer, String.valueOf(processes)));
        return command;
    }

    String java() {
        return jdk.resolve("bin").resolve("java").toString();
    }

    /** Without the libraries of others, which a user of Lido would not have there either. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** With PP4J and JMH, which are beside the benchmark's jar; where it is no jar, they are on the class path. */
    static String withLibraries() {
        try {
            var own = Path.of(Setting.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path libraries = own.resolveSibling("peers");
            return Files.isDirectory(libraries) && Files.isRegularFile(own)
                    ? classPath() + File.pathSeparator + libraries.resolve("*")
                    : classPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // a code source is a file
        }
    }

    /** A file, since Python's own children load it again. */
    private Path script() throws IOException {
        Path file = directory.resolve(SCRIPT);
        if (!Files.exists(file)) {
            try (InputStream script = Setting.class.getResourceAsStream(SCRIPT)) {
                Files.copy(script, file);
            }
        }
        return file;
    }

    /** Archives of workers' classes. */
    Path cache() {
        return directory.resolve("cache");
    }
}
