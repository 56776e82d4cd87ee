package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Jupyter whose settings, kernels and run-time files are below a directory of the test, with the kernel under test
 * installed as {@value #KERNEL}. The programs are those of the machine.
 */
final class Jupyter {

    static final String KERNEL = "lido";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path directory;

    private Jupyter(Path directory) {
        this.directory = directory;
    }

    /**
     * Installs the kernel there, as a user would.
     *
     * @param more options; with {@code --no-archive} it takes seconds less
     */
    static Jupyter withKernel(Path directory, String... more) throws IOException, InterruptedException {
        var jupyter = new Jupyter(directory);
        List<String> command = new ArrayList<>(List.of(java(), "-jar", jar().toString(), "install", "--name", KERNEL));
        command.addAll(List.of(more));
        Finished install = jupyter.run(command);
        assertEquals(0, install.code(), install.text());
        return jupyter;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar under test. */
    static Path jar() {
        String given = System.getenv("LIDO_JAR");
        return given == null ? ROOT.resolve("kernel/target/lido.jar") : Path.of(given);
    }

    /** The root of the checkout. */
    static Path root() {
        return ROOT;
    }

    /** The first of the Pythons that has those modules; the test is skipped if none has, but where {@code CI=true} it fails. */
    static String pythonWith(String modules) throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (has(python, modules)) {
                return python;
            }
        }
        String why = "no python3 has " + modules;
        assumeTrue("true".equals(System.getenv("CI")), why);
        throw new AssertionError(why);
    }

    private static boolean has(String python, String modules) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import " + modules)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** The path of a program; the test is skipped if it is not there. */
    static String program(String name) {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(":", -1))
                .map(entry -> Path.of(entry).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not on the PATH");
        return found.orElseThrow().toString();
    }

    /** The variables that keep it from the user's own files. */
    Map<String, String> environment() {
        return Map.of(
                "JUPYTER_DATA_DIR", directory.resolve("data").toString(),
                "JUPYTER_CONFIG_DIR", directory.resolve("config").toString(),
                "JUPYTER_RUNTIME_DIR", directory.resolve("runtime").toString(),
                "IPYTHONDIR", directory.resolve("ipython").toString(),
                "NO_COLOR", "1");
    }

    /** A process of that Jupyter, in the test's directory, stderr with stdout. */
    ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment());
        return builder;
    }

    /** Runs a command to its end. */
    Finished run(List<String> command) throws IOException, InterruptedException {
        return run(command, "");
    }

    /** Runs a command to its end, with that text on stdin. */
    Finished run(List<String> command, String stdin) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(directory, "stdin", ".txt"), stdin);
        Path out = Files.createTempFile(directory, "stdout", ".txt");
        Process process = process(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .start();
        try {
            int code = process.waitFor();
            return new Finished(code, Files.readString(out));
        } finally {
            end(process);
        }
    }

    /** Ends a process that is still there, and those that it started. */
    static void end(Process process) {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
    }

    /** What a command left. */
    record Finished(int code, String text) {}
}
