package dev.lido.local;

import dev.lido.spi.FaultLog;
import dev.lido.spi.SessionSpec;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Starts worker processes and waits for their ends. Thread-safe. */
final class Starter {

    /** Starts a process; tests start others. */
    @FunctionalInterface
    interface Launch {
        Process start(ProcessBuilder builder) throws IOException;
    }

    /**
     * How long a process may take to connect, in nanoseconds: a hundred times what it takes on a busy machine. What comes after
     * that, such as the initializer, may take as long as it likes, unless the pool was given a limit for it.
     */
    static final long CONNECT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int SECRET_BYTES = 32;

    /** How long what a dead worker has sent may take to be read, in milliseconds. */
    private static final long DRAIN_MILLIS = 2000;

    private final SessionDirectory directory;
    private final WorkerCommand command;
    private final Launch launch;
    private final long connectNanos;
    private final SessionSpec.Setup rehearsal;
    private final Archive archive;
    private final ArchiveMaker archiveMaker;
    private final Survivors survivors = new Survivors();
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * Starts workers of a session.
     *
     * @param rehearsal what workers run that come while there is no work, whatever comes of it; {@code null} for nothing
     */
    Starter(
            SessionDirectory directory,
            WorkerCommand command,
            Launch launch,
            long connectNanos,
            SessionSpec.Setup rehearsal) {
        this.directory = directory;
        this.command = command;
        this.launch = launch;
        this.connectNanos = connectNanos;
        this.rehearsal = rehearsal;
        this.archive = command.archive(System.getenv());
        this.archiveMaker = new ArchiveMaker(archive, command, directory);
    }

    /** The first workers have been started: what makes later ones start faster may be done now. */
    void begin() {
        archiveMaker.start();
    }

    /** What workers run that come while there is no work, or {@code null}. */
    SessionSpec.Setup rehearsal() {
        return rehearsal;
    }

    /** No worker will be started any more. */
    void end() {
        archiveMaker.stop();
    }

    /** A worker with a number, a secret and a status page, but no process yet. */
    LocalWorker prepare(Setbacks.Place place, int items) throws IOException {
        int number = numbers.incrementAndGet();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var page = directory.makeStatusPage(number);
        var worker = new LocalWorker(number, place, HexFormat.of().formatHex(secret), page, items);
        worker.connectNanos = connectNanos;
        return worker;
    }

    /** Starts the worker's process. */
    void start(LocalWorker worker, BiConsumer<Boolean, String> printed) throws IOException {
        var environment = new WorkerEnvironment(directory.socket(), worker.secret, directory.statusPage(worker.number));
        Process process;
        try {
            var flags = archive == null ? List.<String>of() : archive.flags();
            process = launch.start(command.process(environment, flags));
        } catch (IOException e) {
            throw new IOException("worker w" + worker.number + " cannot be started: " + e.getMessage(), e);
        }
        worker.started(process);
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        worker.outputs.add(new Output(worker.number, process, false, line -> printed.accept(false, line)));
        worker.outputs.add(new Output(worker.number, process, true, line -> printed.accept(true, line)));
    }

    /**
     * Waits until the process has ended, with all that its tasks have started, and what it has sent or printed has been read.
     *
     * <p>By a thread of its own: {@code Process.onExit} is completed by the common pool, which user code may fill.
     */
    int awaitEnd(LocalWorker worker) throws InterruptedException {
        int exit = worker.process().waitFor();
        endSurvivors(worker); // first of all: they may hold open what is read below
        if (worker.connected) {
            worker.drained.await(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
        for (var output : worker.outputs) {
            output.end();
        }
        return exit;
    }

    /** Where the machine's processes cannot be looked through, as for want of memory, the next look of this pool finds them. */
    private void endSurvivors(LocalWorker worker) {
        try {
            survivors.end(directory.statusPage(worker.number));
        } catch (RuntimeException | Error unseen) {
            FaultLog.tell(Level.WARNING, "what worker w" + worker.number + " left behind cannot be found", unseen);
        }
    }

    /** Removes the worker's status page, by which others would know of processes that it left behind: there are none any more. */
    void cleanUp(LocalWorker worker) {
        worker.page.close();
        try {
            Files.deleteIfExists(directory.statusPage(worker.number));
        } catch (IOException e) {
            // goes with the directory
        }
    }
}
