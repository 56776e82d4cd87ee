package dev.lido.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Makes the session's {@link Archive} if there is none: once the session has lasted for a while, by a JVM of its own and of
 * low priority that rehearses a worker's work. The session's end ends it. Thread-safe.
 *
 * <p>Two sessions may make the same archive at once: each writes a file of its own, and both are good. One that is killed
 * leaves a temporary file, which a later one removes.
 */
final class ArchiveMaker {

    /** A session that ends sooner is not slowed down. */
    private static final long DELAY_MILLIS = 2000;

    /** A second or two is usual; one that hangs is given up. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** Temporary files older than this are nobody's. */
    private static final long ABANDONED_MILLIS = TimeUnit.MINUTES.toMillis(10);

    /** Archives that nobody has used for so long are removed. */
    private static final long UNUSED_MILLIS = TimeUnit.DAYS.toMillis(30);

    /** How long the session's end waits for the JVM's, once it is killed. */
    private static final long END_MILLIS = 500;

    private final Archive archive;
    private final WorkerCommand command;
    private final SessionDirectory directory;
    private Thread thread;

    /** Guarded by this. */
    private boolean stopped;

    /**
     * Makes a maker that waits to be started.
     *
     * @param archive may be {@code null}, if there can be none
     */
    ArchiveMaker(Archive archive, WorkerCommand command, SessionDirectory directory) {
        this.archive = archive;
        this.command = command;
        this.directory = directory;
    }

    /** Returns at once. */
    synchronized void start() {
        if (archive != null && !stopped) {
            thread = DaemonThread.start("lido-archive", this::run);
        }
    }

    /** Gives up what is not finished; nothing of it uses the session's directory afterwards. */
    void stop() {
        Thread running;
        synchronized (this) {
            stopped = true;
            running = thread;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            Thread.sleep(DELAY_MILLIS);
            if (!archive.exists()) {
                make();
            }
        } catch (IOException e) {
            // the directory cannot be written, or is full: workers start without
        } catch (InterruptedException e) {
            // the session has ended, and this thread with it
        }
    }

    /** Makes the archive now; interrupted, leaves nothing behind. */
    void make() throws IOException, InterruptedException {
        var temporary = archive.temporary();
        try {
            removeOld();
            if (rehearse(temporary)) {
                archive.publish(temporary);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private boolean rehearse(Path temporary) throws IOException, InterruptedException {
        var log = ProcessBuilder.Redirect.DISCARD;
        var process = command.rehearsal(directory, temporary)
                .redirectOutput(log)
                .redirectError(log)
                .start();
        try {
            return process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            end(process);
            Files.deleteIfExists(WorkerCommand.crashLog(Long.toString(process.pid()))); // costs speed, not results
            Files.deleteIfExists(directory.rehearsalPage());
            Files.deleteIfExists(directory.rehearsalSocket());
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeOld() throws IOException {
        long now = System.currentTimeMillis();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(archive.directory(), Archive.PREFIX + "*")) {
            for (var path : files) {
                var file = new File(path.toString());
                long limit = file.getName().endsWith(".tmp") ? ABANDONED_MILLIS : UNUSED_MILLIS;
                if (now - file.lastModified() > limit) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
