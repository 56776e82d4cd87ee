package dev.lido.shell;

import dev.lido.Pool;
import dev.lido.PoolState;
import dev.lido.table.Pace;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;

/** What the magics of this JVM share: the session's pool and its terminal. Thread-safe. */
final class ShellSession {

    private static final Terminal TERMINAL = Terminal.here();

    /** The pool that the magics work with; null before the first needs one. Guarded by the class. */
    private static Pool current;

    private ShellSession() {}

    /** The session's pool: the one chosen by {@link #use}, as long as it takes work; else the shared one. */
    static synchronized Pool pool() {
        if (current == null || current.status().state() != PoolState.RUNNING) {
            current = Pool.shared();
        }
        return current;
    }

    /** Makes a pool the session's. The one before takes no more work, and its workers end when they have done what they have. */
    static Pool use(Pool pool) {
        Objects.requireNonNull(pool, "pool");
        Pool before;
        synchronized (ShellSession.class) {
            before = current; // none is started just to be shut down
            current = pool;
        }
        if (before != null && before != pool) {
            before.shutdown(); // the shared one as well: whoever asks for it again gets a new one
        }
        return pool;
    }

    static Terminal terminal() {
        return TERMINAL;
    }

    /** Shows a call that waits, once it takes long; where there is no terminal on standard error, which pipes leave alone. */
    static Painter paint(JobView view) {
        return new Painter(view, () -> screen(System.err, false), delay());
    }

    /** Shows jobs that the user asked to see, at once. */
    static Painter watch(JobView view) {
        return new Painter(view, () -> screen(System.out, true), Duration.ZERO);
    }

    private static Screen screen(PrintStream log, boolean stays) {
        Pace pace = new Pace(System::nanoTime);
        return TERMINAL.live()
                ? new InPlaceScreen(System.out, new LiveTable(pace, TERMINAL.look()), TERMINAL.colours(), stays)
                : new LogScreen(log, System::nanoTime);
    }

    /** The property {@code lido.delay}, in milliseconds, else half a second; for ever with {@code lido.progress=off}. */
    private static Duration delay() {
        if ("off".equals(System.getProperty("lido.progress"))) {
            return Duration.ofDays(365);
        }
        return Duration.ofMillis(Math.max(0, Long.getLong("lido.delay", 500)));
    }
}
