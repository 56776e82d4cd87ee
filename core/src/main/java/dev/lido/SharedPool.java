package dev.lido;

/** Holds the pool that the code of this JVM shares. Thread-safe. */
final class SharedPool {

    /** Guarded by the class. */
    private static Pool pool;

    private SharedPool() {}

    static synchronized Pool get() {
        if (pool == null || pool.status().state() != PoolState.RUNNING) {
            pool = Pool.create();
        }
        return pool;
    }
}
