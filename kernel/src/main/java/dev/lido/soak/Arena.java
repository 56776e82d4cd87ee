package dev.lido.soak;

import dev.lido.Pool;
import dev.lido.PoolBuilder;
import java.util.Random;

/** Holds the pool that is worked on, and puts a new one in the place of one that was ended. Thread-safe. */
final class Arena implements AutoCloseable {

    private final int processes;

    /** Used by the thread that replaces pools, alone. */
    private final Random random;

    /** Guarded by this; null while there is none. */
    private Round round;

    Arena(int processes, Random random) {
        this.processes = processes;
        this.random = random;
        round = open();
    }

    /** The pool of now; waits while there is none, or it is {@code spent}, which may be null. */
    synchronized Round round(Round spent) throws InterruptedException {
        while (round == null || round == spent) {
            wait();
        }
        return round;
    }

    /** Ends the pool and opens another; for one thread. */
    void replace(Fault how) throws InterruptedException {
        Round old = round(null);
        if (random.nextBoolean()) {
            put(null); // else jobs are given to it while it ends
        }
        old.end(how);
        put(open());
    }

    private synchronized void put(Round next) {
        round = next;
        notifyAll();
    }

    private Round open() {
        PoolBuilder builder = Pool.builder().processes(processes);
        if (random.nextInt(3) == 0) {
            builder.maxTasksPerChild(1_000 + random.nextInt(10_000));
        }
        if (random.nextInt(3) == 0) {
            builder.heap("256m");
        }
        return new Round(builder.open());
    }

    @Override
    public void close() {
        Round last;
        synchronized (this) {
            last = round;
        }
        if (last != null) {
            last.end(Fault.CLOSE);
        }
    }
}
