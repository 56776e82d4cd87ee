package dev.lido.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run of the command left: its exit code, and stdout and stderr. */
record Ran(int code, String out, String err) {

    /** Runs {@code command} in {@code environment} alone, from the root directory, with nothing on stdin. */
    static Ran run(Map<String, String> environment, Path command, String... arguments)
            throws IOException, InterruptedException {
        return start(environment, command, arguments).end();
    }

    /** Starts {@code command} likewise, and does not wait for it. */
    static Running start(Map<String, String> environment, Path command, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile("lido", ".out");
        Path err = Files.createTempFile("lido", ".err");
        var builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** A run that goes on. */
    record Running(Process process, Path out, Path err) {

        Ran end() throws IOException, InterruptedException {
            int code = process.waitFor();
            Ran ran = new Ran(code, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        }
    }
}
