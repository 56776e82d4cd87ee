package dev.lido.jshell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The {@code jshell} command of the JDK that runs the tests, fed by its standard input. */
final class JShellProcess implements Shell {

    private static final long PATIENCE_SECONDS = 20;
    private static final String END = "-- end of typing ";

    private final Process process;
    private final OutputStream in;
    private final Lines out;
    private final Lines err;
    private final List<String> complaints = new ArrayList<>();
    private int typed;

    private JShellProcess(Process process) {
        this.process = process;
        in = process.getOutputStream();
        out = new Lines(process.getInputStream());
        err = new Lines(process.getErrorStream());
    }

    /** Starts jshell, and in it a pool. */
    static JShellProcess start(Path directory, String... options) throws IOException {
        List<String> command = command(directory);
        command.addAll(List.of(options));
        command.add("-");
        JShellProcess shell = new JShellProcess(new ProcessBuilder(command).start());
        shell.type("Pool pool = Pool.of(2);");
        return shell;
    }

    /** The command and what each start needs; nothing is written to the user's preferences. */
    static List<String> command(Path directory) throws IOException {
        Files.createDirectories(directory.resolve(".java/.userPrefs")); // else Java tells that it made it
        Path startup = Files.writeString(
                directory.resolve("startup.jsh"), IMPORTS + "void say(Object o) { System.out.println(o); }\n");
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "-J-XX:TieredStopAtLevel=1", // short lives: half the work of starting
                "-R-XX:TieredStopAtLevel=1",
                "-J-Djava.util.prefs.userRoot=" + directory,
                "--class-path",
                String.join(java.io.File.pathSeparator, Shell.classPath()),
                "--startup",
                "DEFAULT",
                "--startup",
                startup.toString()));
    }

    @Override
    public List<String> type(String source) {
        String end = END + ++typed;
        write(source + "\nSystem.err.println(\"" + end + "\"); System.out.println(\"" + end + "\");\n");
        List<String> said = out.until(end::equals);
        complaints.addAll(own(err.until(end::equals)));
        return own(said);
    }

    /** A replay says all the ends again. */
    private static List<String> own(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith(END)).toList();
    }

    private void write(String text) {
        try {
            in.write(text.getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("jshell has ended: " + complaints, e);
        }
    }

    @Override
    public List<String> complaints() {
        List<String> now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    @Override
    public void close() {
        kill(process);
    }

    /** Kills a process, and waits until those that it started have ended by themselves, as they must, with their files. */
    static void kill(Process process) {
        List<ProcessHandle> children = process.toHandle().descendants().toList();
        process.destroyForcibly();
        try {
            CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("jshell's descendants live on: " + children, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
