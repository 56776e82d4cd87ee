package dev.lido.local;

import dev.lido.wire.Offspring;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Ends the processes that outlive the workers whose tasks started them. Workers that end at the same time, as all of a pool do,
 * share one look at the machine's processes. Thread-safe.
 */
final class Survivors {

    /** The status pages of workers that have ended since the last look began. Guarded by this. */
    private final Set<Path> ended = new HashSet<>();

    /** Held while somebody looks: who waits for it finds that its worker was among those that were looked for, or looks next. */
    private final Object look = new Object();

    /** A worker has ended: returns when nothing that its tasks started is left. */
    void end(Path statusPage) {
        synchronized (this) {
            ended.add(statusPage);
        }
        synchronized (look) {
            var taken = take();
            try {
                Offspring.end(taken);
            } catch (Throwable fault) {
                putBack(taken); // for whoever looks next
                throw fault;
            }
        }
    }

    private synchronized void putBack(Set<Path> taken) {
        ended.addAll(taken);
    }

    private synchronized Set<Path> take() {
        var taken = Set.copyOf(ended);
        ended.clear();
        return taken;
    }
}
