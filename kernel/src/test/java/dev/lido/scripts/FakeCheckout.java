package dev.lido.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout in a directory whose name has blanks, with the real scripts, a Maven and JDKs made of shell scripts. */
final class FakeCheckout {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final List<String> PLAIN_TOOLS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "cksum",
            "cut",
            "dirname",
            "find",
            "grep",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "stty",
            "tail",
            "wc");

    private final Path root;
    private final Path bin;

    FakeCheckout(Path directory) throws IOException {
        root = directory.resolve("a check out");
        bin = directory.resolve("bin");
        copy(REPOSITORY.resolve("scripts"), root.resolve("scripts"));
        Files.copy(REPOSITORY.resolve("pom.xml"), root.resolve("pom.xml"));
        write("core/src/main/java/A.java", "class A {}");
        write("kernel/pom.xml", "<project/>");
        jdk("jdk17", "17.0.1", "java", "javac", "jshell");
        maven("mkdir -p kernel/target && echo jar > kernel/target/lido.jar");
        for (String installer : List.of("apt-get", "npm")) {
            program(installer, "echo \"" + installer + " $*\" >>'" + installers() + "'; exit 1");
        }
    }

    /** Replaces Maven by a script that notes its arguments in the file {@code calls}, and then runs {@code body}. */
    void maven(String body) throws IOException {
        executable(bin.resolve("mvn"), "echo \"$*\" >>calls\n" + body);
    }

    /** Puts a program first on the PATH. */
    void program(String name, String body) throws IOException {
        executable(bin.resolve(name), body);
    }

    /** Makes a JDK whose tools print their arguments, one a line, and end with the exit code 7. */
    void jdk(String name, String version, String... tools) throws IOException {
        jdk(name, version, 7, tools);
    }

    /** Makes a JDK whose tools print their arguments, one a line, and end with that exit code. */
    void jdk(String name, String version, int code, String... tools) throws IOException {
        write(name + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        for (String tool : tools) {
            executable(root.resolve(name).resolve("bin").resolve(tool), "printf '%s\\n' \"$@\"; exit " + code);
        }
    }

    Path root() {
        return root;
    }

    Path command() {
        return root.resolve("scripts/lido");
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** How the stand-ins for programs that install something were called; they all fail. */
    List<String> installerCalls() throws IOException {
        return Files.exists(installers()) ? Files.readAllLines(installers()) : List.of();
    }

    private Path installers() {
        return bin.resolveSibling("installer-calls");
    }

    /** What Maven was called with, one line a call. */
    List<String> mavenCalls() throws IOException {
        Path calls = root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** A directory for the PATH with what the command cannot do without, and hence without flock. */
    Path plainTools() throws IOException {
        Path tools = bin.resolveSibling("tools");
        for (String tool : PLAIN_TOOLS) {
            executable(tools.resolve(tool), "exec /usr/bin/" + tool + " \"$@\"");
        }
        return tools;
    }

    /** The environment to run the command in: nothing of the test's own but what is said here. */
    Map<String, String> environment() {
        return Map.of(
                "PATH",
                bin + ":/usr/bin:/bin",
                "JAVA_HOME",
                root.resolve("jdk17").toString());
    }

    Path bin() {
        return bin;
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("not made executable: " + file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
