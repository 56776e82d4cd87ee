package dev.lido.kernel.magic;

import dev.lido.Context;
import dev.lido.Fn0;
import dev.lido.Pool;
import dev.lido.PoolStatus;

/** Opens and ends the session's pools, and remembers how the one there is was opened. */
final class PoolKeeper {

    /** How to open another like the last that {@code %pool N} opened; null before. Guarded by this. */
    private Fn0<Pool> opener;

    /** Whose opener that is; another pool may have been assigned by hand since. Guarded by this. */
    private Pool opened;

    /** Opens the next pool; the one before takes no more work, and ends in the background when it has done what it has. */
    Pool replace(Pool before, Fn0<Pool> open) throws Throwable {
        Pool next = open.call();
        synchronized (this) {
            opener = open;
            opened = next;
        }
        if (before != null) {
            before.shutdown();
        }
        return next;
    }

    /** A new pool like that one, which is terminated as soon as there is the other: an interrupt leaves one of them to the session. */
    Pool restart(Pool before) throws Throwable {
        Pool next = replace(null, opener(before));
        var end = new Thread(before::terminate, "lido-restart");
        end.setDaemon(true);
        end.start();
        return next;
    }

    private synchronized Fn0<Pool> opener(Pool of) {
        if (opener != null && opened == of) {
            return opener;
        }
        PoolStatus status = of.status();
        return () -> MagicRuntime.poolBuilder(status.context())
                .processes(status.processes())
                .context(Context.named(status.context()))
                .open();
    }
}
