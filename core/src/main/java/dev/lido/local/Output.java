package dev.lido.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Reads one of the streams on which a worker's process itself prints, line by line, on a thread that ends with the worker.
 *
 * <p>That is not a matter of course: a process that outlives the worker may have inherited the stream and hold it open, and Java
 * interrupts no thread that reads from a pipe, nor does closing the stream wake it. So this writes a line to the pipe itself.
 */
final class Output {

    /** How long what a dead worker has printed may take to be read, in milliseconds. */
    private static final long REST_MILLIS = 200;

    private static final File OWN_DESCRIPTORS = new File("/proc/self/fd");

    private final InputStream from;
    private final Consumer<String> lines;

    /** What the system calls the pipe, such as {@code pipe:[4711]}; {@code null} if it does not say. */
    private final Path pipe;

    private final Thread thread;
    private volatile boolean over;

    /**
     * Starts to read.
     *
     * @param number of the worker
     * @param process where it runs
     * @param error whether its standard error is meant
     * @param lines is given each line
     */
    Output(int number, Process process, boolean error, Consumer<String> lines) {
        this.from = error ? process.getErrorStream() : process.getInputStream();
        this.lines = lines;
        this.pipe = target(Path.of("/proc/" + process.pid() + "/fd/" + (error ? 2 : 1)));
        this.thread = DaemonThread.start("lido-output-" + number, this::pump);
    }

    private void pump() {
        try (var reader = new LineReader(from)) {
            for (var line = reader.next(); line != null && !over; line = reader.next()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // the process is gone
        }
    }

    /** The worker has ended: returns when all that it printed has been read, and lets no others print there. */
    void end() throws InterruptedException {
        thread.join(REST_MILLIS);
        if (thread.isAlive()) {
            over = true;
            wake();
        }
    }

    /** By opening our own end of the pipe for writing, which Linux allows. */
    private void wake() {
        var descriptors = OWN_DESCRIPTORS.list();
        for (var name : descriptors == null || pipe == null ? new String[0] : descriptors) {
            var path = OWN_DESCRIPTORS.toPath().resolve(name);
            if (pipe.equals(target(path))) {
                write(path);
            }
        }
    }

    private void write(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            if (pipe.equals(target(path))) { // else the number stands for another file by now
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
        } catch (IOException e) {
            // the thread has ended by itself
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException | UnsupportedOperationException e) {
            return null; // there is no such thing, or not any more
        }
    }
}
