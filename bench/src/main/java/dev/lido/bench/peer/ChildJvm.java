package dev.lido.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM on this one's JDK and class path, which runs a main class of this package and prints what it has found out. */
final class ChildJvm {

    /** What a worker gets, too, and what makes the JVM start as fast as it can. */
    static final List<String> BARE =
            List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1");

    private ChildJvm() {}

    /** Starts it; its standard error is this one's. */
    static Process start(Class<?> main, List<String> flags, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs it to its end, and gives the numbers on the one line that it prints. */
    static List<Double> numbers(Class<?> main, List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, flags, arguments);
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            int code = process.waitFor();
            if (line == null || code != 0) {
                throw new IOException(main.getSimpleName() + " ended with code " + code + " and no figures");
            }
            return List.of(line.trim().split(" ")).stream().map(Double::valueOf).toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
