package dev.lido;

import java.time.Duration;

/** Holds the pool that the code of this JVM shares. Thread-safe. */
final class SharedPool {

    /** Guarded by the class. */
    private static Pool pool;

    private SharedPool() {}

    static synchronized Pool get(Duration startDelay) {
        if (pool == null || !pool.isRunning()) {
            pool = Pool.builder().startDelay(startDelay).open();
        }
        return pool;
    }
}
