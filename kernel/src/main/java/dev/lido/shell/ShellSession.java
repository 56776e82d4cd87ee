package dev.lido.shell;

import dev.lido.Pool;
import dev.lido.PoolState;
import dev.lido.table.Pace;
import dev.lido.table.TextOverview;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What the magics of this JVM share: the session's pool and its terminal. Thread-safe. */
final class ShellSession {

    /** As it was at the start. */
    private static final Terminal TERMINAL = Terminal.here();

    private static final ControllingTerminal CONTROLLING = new ControllingTerminal();

    /** The pool that the magics work with; null before the first needs one. Guarded by the class. */
    private static Pool current;

    private ShellSession() {}

    /** The session's pool: the one chosen by {@link #use}, as long as it takes work; else the shared one, started if need be. */
    static Pool pool() {
        return running().orElseGet(() -> take(Pool.shared())); // not under the lock: its workers take a while to start
    }

    /** The session's pool if there is one that takes work; starts none. */
    static synchronized Optional<Pool> running() {
        return Optional.ofNullable(current).filter(pool -> pool.status().state() == PoolState.RUNNING);
    }

    /** Makes a pool the session's unless another was chosen while this one started, which then ends as in {@link #use}. */
    private static Pool take(Pool started) {
        Pool chosen;
        synchronized (ShellSession.class) {
            chosen = running().orElse(started);
            current = chosen;
        }
        if (chosen != started) {
            started.shutdown();
        }
        return chosen;
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

    /** The terminal as it is now: people drag their windows wider and narrower. Takes some milliseconds. */
    static Terminal terminal() {
        return TERMINAL.live() ? TERMINAL.withColumns(CONTROLLING.columns().orElse(TERMINAL.columns())) : TERMINAL;
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
        var pace = new Pace(System::nanoTime);
        return TERMINAL.live()
                ? new InPlaceScreen(System.out, ShellSession::terminal, new TextOverview(pace::note), stays)
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
