package dev.lido.inline;

import dev.lido.spi.Backend;
import dev.lido.spi.Listener;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;

/** Runs each chunk at once in the thread that submits it. Serves the context {@code serial}. */
public final class SerialBackend implements Backend {

    /** For {@link java.util.ServiceLoader}. */
    public SerialBackend() {}

    @Override
    public boolean serves(String context) {
        return context.equals("serial");
    }

    @Override
    public boolean inProcess() {
        return true;
    }

    /**
     * {@inheritDoc} The initializer runs before this returns. Limits on the run of items are not honoured, one on the run of the
     * initializer is refused.
     */
    @Override
    public Session open(SessionSpec spec, Listener listener) {
        LiveRun.check(spec);
        if (spec.initializerTimeout() != null) {
            throw new IllegalArgumentException("initializerTimeout needs processes or threads, not " + spec.context()
                    + ": the initializer runs in the thread that opens the pool");
        }
        return new SerialSession(spec, listener);
    }
}
