package dev.lido.inline;

import dev.lido.spi.Backend;
import dev.lido.spi.Listener;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;

/** Runs chunks on threads of this JVM. Serves the context {@code threads}. */
public final class ThreadsBackend implements Backend {

    /** For {@link java.util.ServiceLoader}. */
    public ThreadsBackend() {}

    @Override
    public boolean serves(String context) {
        return context.equals("threads");
    }

    @Override
    public boolean inProcess() {
        return true;
    }

    @Override
    public Session open(SessionSpec spec, Listener listener) {
        LiveRun.check(spec);
        var session = new ThreadsSession(spec, listener);
        session.start();
        return session;
    }
}
