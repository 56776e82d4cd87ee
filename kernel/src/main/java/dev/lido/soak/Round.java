package dev.lido.soak;

import dev.lido.Pool;

/** One pool, and what is about to be done to it: noted before it is done, so that whoever sees it done knows that it may be. Thread-safe. */
final class Round {

    private final Pool pool;
    private volatile boolean ending;
    private volatile boolean terminated;

    Round(Pool pool) {
        this.pool = pool;
    }

    Pool pool() {
        return pool;
    }

    /** Whether jobs may be refused. */
    boolean mayRefuse() {
        return ending;
    }

    /** Whether jobs may end with the pool. */
    boolean mayBreakOff() {
        return terminated;
    }

    /** Ends the pool and waits for that. */
    void end(Fault how) {
        terminated = how == Fault.TERMINATE;
        ending = true;
        switch (how) {
            case TERMINATE -> pool.terminate();
            case SHUTDOWN -> pool.shutdown();
            default -> pool.close();
        }
        pool.join(Watch.BOUND);
    }
}
