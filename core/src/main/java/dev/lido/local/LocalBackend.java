package dev.lido.local;

import dev.lido.spi.Backend;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Listener;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import java.io.IOException;
import java.time.Duration;

/** The default backend: each worker is a JVM of its own on this machine. Serves the context {@code processes}. */
public final class LocalBackend implements Backend {

    private final String workerMain;
    private final Starter.Launch launch;
    private final long connectNanos;
    private final Standby standby;

    /** For {@link java.util.ServiceLoader}. */
    public LocalBackend() {
        this("dev.lido.worker.WorkerMain", ProcessBuilder::start, Starter.CONNECT_NANOS, Standby.OF_THIS_JVM);
    }

    /**
     * For tests.
     *
     * @param workerMain the main class of a worker
     * @param launch starts a process
     */
    LocalBackend(String workerMain, Starter.Launch launch) {
        this(workerMain, launch, Starter.CONNECT_NANOS, new Standby(Duration.ZERO, Duration.ZERO));
    }

    /**
     * For tests.
     *
     * @param workerMain the main class of a worker
     * @param launch starts a process
     * @param connectNanos how long a process may take to connect, in nanoseconds
     * @param standby keeps workers ready
     */
    LocalBackend(String workerMain, Starter.Launch launch, long connectNanos, Standby standby) {
        this.workerMain = workerMain;
        this.launch = launch;
        this.connectNanos = connectNanos;
        this.standby = standby;
    }

    @Override
    public boolean serves(String context) {
        return context.equals("processes");
    }

    @Override
    public boolean inProcess() {
        return false;
    }

    /**
     * {@inheritDoc} Returns when all processes have been started, which is before they are ready for work.
     *
     * @throws IllegalArgumentException if a setting of the JVM can be seen to be wrong, or there is a limit of memory and this system
     *     does not tell how much a process takes
     */
    @Override
    public Session open(SessionSpec spec, Listener listener) throws IOException {
        WorkerCommand.check(spec.jvm());
        MemoryGauge.check(spec.jvm().memory());
        var ready = standby.take(spec, listener);
        return ready != null ? ready : start(spec, listener, null);
    }

    @Override
    public void standBy(SessionSpec spec, SessionSpec.Setup rehearsal, Duration delay) {
        standby.begin((next, listener) -> start(next, listener, rehearsal), spec, delay);
    }

    private Session start(SessionSpec spec, Listener listener, SessionSpec.Setup rehearsal) throws IOException {
        var directory = SessionDirectory.create();
        try {
            DaemonThread.start("lido-sweep", () -> Leftovers.sweep(directory.path()));
            var command = new WorkerCommand(spec.jvm(), workerMain, directory.arguments());
            var starter = new Starter(directory, command, launch, connectNanos, rehearsal);
            var door = Door.at(directory.socket());
            var session = new LocalSession(spec, new Deliveries(listener), directory, door, starter);
            session.start();
            return session;
        } catch (IOException | RuntimeException | Error e) {
            directory.delete();
            throw e;
        }
    }
}
