package dev.lido.local;

import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session whose workers were started before anybody asked for them: it waits for the pool that will have it. Thread-safe. */
final class Spare {

    /** How sessions are opened. */
    @FunctionalInterface
    interface Opener {
        /** As {@link dev.lido.spi.Backend#open}. */
        Session open(SessionSpec spec, Listener listener) throws IOException;
    }

    /**
     * What must be the same if it is to be as good as a new one.
     *
     * @param spec without what only matters while the workers start
     * @param facts of this JVM and of the files on the class path: the workers have some of them open
     */
    private record Likeness(SessionSpec spec, List<String> facts) {
        static Likeness of(SessionSpec spec) {
            var facts = new ArrayList<String>();
            for (var property : List.of("java.io.tmpdir", "java.awt.headless", "file.encoding")) {
                facts.add(String.valueOf(System.getProperty(property)));
            }
            for (var entry : spec.jvm().classPath()) {
                var file = new File(entry);
                facts.add(file.isDirectory() ? entry : entry + " " + file.length() + " " + file.lastModified());
            }
            return new Likeness(after(spec, Duration.ZERO), facts);
        }
    }

    private final Likeness likeness;
    private final Waiting listener = new Waiting();
    private final Session session;

    /** Opens it; its workers start after that delay, or when somebody needs them. */
    Spare(SessionSpec spec, Opener opener, Duration delay) throws IOException {
        likeness = Likeness.of(spec);
        session = opener.open(after(spec, delay), listener);
    }

    private static SessionSpec after(SessionSpec spec, Duration delay) {
        return new SessionSpec(
                spec.context(),
                spec.processes(),
                spec.maxTasksPerChild(),
                spec.setup(),
                delay,
                spec.initializerTimeout(),
                spec.jvm());
    }

    /** Whether it is what {@link Opener#open} would give. */
    boolean fits(SessionSpec spec) {
        return !listener.isBroken() && likeness.equals(Likeness.of(spec));
    }

    /** Gives the session to a listener, who hears all that it says and has said; {@code null} if it has no workers any more. */
    Session handTo(Listener owner) {
        return listener.handTo(owner) ? session : null;
    }

    /** Nobody wants it. */
    void end() {
        session.terminate();
    }

    /** Keeps what is told until there is somebody to hear it. */
    private static final class Waiting implements Listener {

        /** Of what workers print before they have work: what more comes is dropped. */
        private static final int MOST_LINES = 100;

        /** Null until it is known. */
        private volatile Listener owner;

        /** What the workers have printed. Guarded by this, as is the next. */
        private List<Runnable> kept = new ArrayList<>();

        private boolean broken;

        synchronized boolean isBroken() {
            return broken;
        }

        synchronized boolean handTo(Listener next) {
            if (broken) {
                return false;
            }
            owner = next;
            kept.forEach(Runnable::run);
            kept = List.of();
            return true;
        }

        @Override
        public void outcomes(long chunk, int first, List<Outcome> outcomes) {
            owner.outcomes(chunk, first, outcomes); // chunks come from the owner
        }

        @Override
        public void late(long chunk, Outcome.Returned result) {
            owner.late(chunk, result);
        }

        @Override
        public void broken(Payload fault, WorkerId worker, boolean lasting) {
            Listener to;
            synchronized (this) {
                broken = true;
                to = owner;
            }
            if (to != null) { // else whoever asks for a session opens another, and is told by that one
                to.broken(fault, worker, lasting);
            }
        }

        @Override
        public void printed(WorkerId worker, long chunk, boolean error, String line) {
            var to = owner;
            if (to == null) {
                to = keep(worker, chunk, error, line);
            }
            if (to != null) {
                to.printed(worker, chunk, error, line);
            }
        }

        private synchronized Listener keep(WorkerId worker, long chunk, boolean error, String line) {
            if (owner == null && kept.size() < MOST_LINES) {
                kept.add(() -> owner.printed(worker, chunk, error, line));
            }
            return owner;
        }
    }
}
