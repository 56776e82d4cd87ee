package dev.lido.kernel.install;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A kernel that was started as Jupyter does, with its front end. Closing it ends the process and removes what it left. */
final class TrialKernel implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** So often it is looked whether the process is still there. */
    private static final int LOOK_MILLIS = 50;

    private static final int END_SECONDS = 5;

    /** Of its last words, that many characters are told. */
    private static final int LAST_WORDS = 2000;

    private final Path directory;
    private final Path log;
    private final FrontEnd frontEnd;
    private final Process process;

    private TrialKernel(KernelSpec spec, Map<String, String> environment, Path directory) throws IOException {
        this.directory = directory;
        this.log = directory.resolve("log");
        ConnectionFile connection = ConnectionFile.fresh();
        Path file = Files.writeString(directory.resolve("connection.json"), connection.json());
        List<String> command = new ArrayList<>(spec.command());
        command.replaceAll(word -> word.replace(KernelSpec.CONNECTION_FILE, file.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(spec.environment());
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.frontEnd = new FrontEnd(connection);
    }

    /**
     * Starts the kernel.
     *
     * @param environment what is added to the specification's
     */
    static TrialKernel start(KernelSpec spec, Map<String, String> environment) throws IOException {
        Path directory = Files.createTempDirectory("lido-check");
        try {
            return new TrialKernel(spec, environment, directory);
        } catch (IOException e) {
            delete(directory);
            throw e;
        }
    }

    /**
     * Asks on the shell channel, and waits for the answer.
     *
     * @throws TrialException if there is none, or the process ends
     */
    JsonObject ask(String type, Map<String, Object> content) throws IOException, InterruptedException {
        String id = frontEnd.ask(type, content);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            JsonObject reply = frontEnd.reply(id, LOOK_MILLIS);
            if (reply != null) {
                return reply;
            }
            if (!process.isAlive()) {
                throw new TrialException("it ends at once, with exit code " + process.waitFor() + lastWords());
            }
        }
        throw new TrialException("it does not answer within 60 s" + lastWords());
    }

    /**
     * Runs a cell.
     *
     * @throws TrialException if it fails
     */
    void run(String cell) throws IOException, InterruptedException {
        JsonObject reply = ask("execute_request", cell(cell));
        if (!reply.has("status") || !reply.get("status").getAsString().equals("ok")) {
            throw new TrialException("it cannot evaluate " + cell + ": " + reply + lastWords());
        }
    }

    /** What asks for a cell to be run. */
    static Map<String, Object> cell(String source) {
        return Map.of(
                "code", source,
                "silent", false,
                "store_history", true,
                "user_expressions", Map.of(),
                "allow_stdin", false,
                "stop_on_error", false);
    }

    /**
     * Asks it to end, and waits for that.
     *
     * @throws TrialException if it does not, or ends with a fault
     */
    void shutDown() throws IOException, InterruptedException {
        frontEnd.shutDown();
        if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new TrialException("it does not end within 60 s" + lastWords());
        }
        if (process.exitValue() != 0) {
            throw new TrialException("it ends with exit code " + process.exitValue() + lastWords());
        }
    }

    /** What it has written to stdout and stderr until now. */
    String said() throws IOException {
        return Files.readString(log).strip();
    }

    private String lastWords() throws IOException {
        String text = said();
        return text.isEmpty() ? "" : ":\n" + text.substring(Math.max(0, text.length() - LAST_WORDS));
    }

    @Override
    public void close() throws IOException {
        frontEnd.close();
        List<ProcessHandle> family = process.descendants().toList();
        family.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }
}
