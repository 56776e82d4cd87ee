package dev.lido.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that a test types to, and whose output it waits for. */
final class Conversation implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final Writer input;

    /** What was heard and not yet awaited. Guarded by itself. */
    private final StringBuilder heard = new StringBuilder();

    private Conversation(Process process) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        var listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** The JDK's own jshell with the start-up script, told of a terminal that wide or of none. */
    static ProcessBuilder jshell(String terminal) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "--class-path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "--startup",
                "DEFAULT",
                "--startup",
                Path.of("..", "scripts", "lido.jsh").toString(),
                "-R-Dlido.terminal=" + terminal));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        return builder;
    }

    static Conversation with(ProcessBuilder builder) throws IOException {
        return new Conversation(builder.start());
    }

    private void listen() {
        char[] some = new char[4_096];
        try (Reader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int n = output.read(some); n >= 0; n = output.read(some)) {
                synchronized (heard) {
                    heard.append(some, 0, n);
                    heard.notifyAll();
                }
            }
        } catch (IOException ended) {
            // the process has gone, and with it what it had to say
        }
    }

    void type(String text) {
        try {
            input.write(text);
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(heard.toString(), e);
        }
    }

    /** Waits until the text is heard, and returns what was heard up to its end. */
    String await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (heard) {
            while (heard.indexOf(text) < 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("not heard: " + text + "\nbut:\n" + heard);
                }
                TimeUnit.NANOSECONDS.timedWait(heard, left);
            }
            int end = heard.indexOf(text) + text.length();
            String before = heard.substring(0, end);
            heard.delete(0, end);
            return before;
        }
    }

    /** Kills the process, and waits until those that it started have ended by themselves, as they must, with their files. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        try {
            CompletableFuture.allOf(
                            descendants.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("descendants live on: " + descendants, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
