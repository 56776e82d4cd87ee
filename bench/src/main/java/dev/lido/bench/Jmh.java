package dev.lido.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the JMH benchmarks of the inner parts in a JVM of their own. */
final class Jmh {

    private static final List<String> SHORT = List.of("-f", "1", "-wi", "2", "-i", "3", "-w", "1", "-r", "1");

    private Jmh() {}

    /** Gives JMH's exit code. */
    static int run(BenchOptions options) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(options.jdk().resolve("bin/java").toString(), "-cp", Setting.withLibraries()));
        command.add("org.openjdk.jmh.Main");
        command.addAll(SHORT);
        if (!options.pattern().isEmpty()) {
            command.add(options.pattern());
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "bench-end"));
        return process.waitFor();
    }

    /** With the JVMs that it has forked. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
