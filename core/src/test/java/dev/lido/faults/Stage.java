package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Gate;
import dev.lido.Pool;
import dev.lido.PoolBuilder;
import dev.lido.PoolState;
import dev.lido.PoolTimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the scenes of one place share: a pool that is to outlive what happens in it, and a directory for gates. */
final class Stage implements AutoCloseable {

    /** Longer than anything may take; a wait that reaches it has failed. */
    static final Duration LONG = Duration.ofSeconds(20);

    /** What tests before these have left running in this JVM. */
    private static final Set<ProcessHandle> OTHERS = children();

    /** Small, so that it is soon full. */
    private static final String HEAP = "48m";

    /** Holds a message of 100 MB, encoded and decoded. */
    private static final String LARGE_HEAP = "400m";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path directory;
    private final Pool pool;

    private Stage(Path directory, Pool pool) {
        this.directory = directory;
        this.pool = pool;
    }

    /** The stage for that place. */
    static Stage of(Place place, Path directory) {
        return new Stage(
                directory,
                switch (place) {
                    case SEND, RECEIVE, TASK, RETURN, READ_BACK, CALLBACK ->
                        builder(2).open();
                    case IDLE -> builder(1).open();
                    case HALF_SENT -> builder(1).heap(LARGE_HEAP).open();
                    default -> null;
                });
    }

    /** How pools are made here. */
    static PoolBuilder builder(int processes) {
        return Pool.builder().processes(processes).heap(HEAP);
    }

    /** The pool that all faults in this place happen to, one after another. */
    Pool pool() {
        return pool;
    }

    /** A gate that is shut, of a name of its own. */
    Gate gate() throws IOException {
        return Gate.in(Files.createTempDirectory(directory, "gate"));
    }

    /** The pool lives on, and keeps nothing of what was. */
    void checkAlive() {
        if (pool != null) {
            assertEquals(PoolState.RUNNING, pool.status().state());
            checkServes();
            until(() -> pool.status().jobs().isEmpty(), "jobs: " + pool.status().jobs());
        } else {
            noProcesses();
        }
    }

    /** The pool serves a caller. */
    void checkServes() {
        assertEquals(
                List.of(0, 1, 4, 9),
                pool.mapAsync(x -> x * x, List.of(0, 1, 2, 3)).get(LONG));
    }

    /** With no pool open there are no processes of ours. */
    static void noProcesses() {
        until(() -> OTHERS.containsAll(children()), "processes are left");
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    /** Waits for what nobody announces. */
    static void until(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, otherwise);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
            try {
                pool.join(LONG);
            } catch (PoolTimeoutException hung) {
                pool.terminate();
                throw hung;
            }
        }
    }
}
