package dev.lido;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code java} with what it prints in files; for what a test can only see from outside. */
final class ChildJvm {

    private static final long MOST_SECONDS = 170;

    /**
     * How it ended.
     *
     * @param code its exit code
     * @param out the lines of its standard output
     * @param err the lines of its standard error
     */
    record End(int code, List<String> out, List<String> err) {}

    private final Path directory;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    ChildJvm(Path directory, String... arguments) {
        this.directory = directory;
        command.add(tool("java"));
        command.addAll(List.of(arguments));
    }

    /** Sets a variable of its environment. */
    ChildJvm with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** A program of this JDK. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** A class path: these entries, then that of this JVM. */
    static String classPath(Object... first) {
        List<String> entries = new ArrayList<>();
        for (Object entry : first) {
            entries.add(entry.toString());
        }
        entries.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, entries);
    }

    Process start() throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(variables);
        return builder.start();
    }

    End run() throws IOException, InterruptedException {
        Process process = start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("did not end: " + lines("out") + lines("err"));
            }
        } finally {
            process.destroyForcibly();
        }
        return new End(process.exitValue(), lines("out"), lines("err"));
    }

    List<String> lines(String stream) throws IOException {
        return Files.readAllLines(directory.resolve(stream));
    }

    /** Waits until a process has ended, at most so long, and says whether it has; one that waits to be reaped has. */
    static boolean hasEnded(long pid, long millis) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (runs(pid) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return !runs(pid);
    }

    private static boolean runs(long pid) throws IOException {
        if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return !Files.exists(stat) || !Files.readString(stat).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }
}
