package dev.lido;

import dev.lido.inline.ThreadsBackend;
import dev.lido.spi.Backend;
import dev.lido.spi.Listener;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.util.function.Supplier;

/** Threads that a test can take away from their pool, and keep it from having others. Serves the context {@code failing}. */
public final class FailingBackend implements Backend {

    /** What the next pool, or the next workers of one, meet instead of a start; null for nothing. */
    private static volatile Supplier<Error> obstacle;

    private static volatile Session session;
    private static volatile Listener listener;

    /** For {@link java.util.ServiceLoader}. */
    public FailingBackend() {}

    static void failWith(Supplier<Error> error) {
        obstacle = error;
    }

    /** Ends the workers that were started last, and says that there are none any more, for now. */
    static void breakDown() {
        session.terminate();
        listener.broken(new Payload.Live(new IllegalStateException("gone")), WorkerId.NOBODY, false);
    }

    @Override
    public boolean serves(String context) {
        return context.equals("failing");
    }

    @Override
    public boolean inProcess() {
        return true;
    }

    @Override
    public Session open(SessionSpec spec, Listener to) {
        if (obstacle != null) {
            throw obstacle.get();
        }
        session = new ThreadsBackend().open(spec, to);
        listener = to;
        return session;
    }
}
