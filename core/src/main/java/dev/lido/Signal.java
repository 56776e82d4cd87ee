package dev.lido;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets threads wait for a condition of a job, and has them empty its mailbox meanwhile. Thread-safe.
 *
 * <p>A park may return for no reason, often so where a debugger throws into threads: every wait is a loop over its condition.
 */
final class Signal {

    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    /** To be called after whatever makes a condition true. */
    void raise() {
        waiting.forEach(LockSupport::unpark);
    }

    /**
     * Waits until the condition is true.
     *
     * @param nanos how long; {@link Long#MAX_VALUE} for ever. A limited wait runs no user code, which could pass its limit
     * @return whether the condition is true
     */
    boolean await(long nanos, Mailbox mailbox, BooleanSupplier condition) throws InterruptedException {
        boolean endless = nanos == Long.MAX_VALUE;
        boolean helping = endless && mailbox.startHelping();
        waiting.add(Thread.currentThread());
        try {
            long start = System.nanoTime();
            while (!condition.getAsBoolean()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (helping) {
                    mailbox.empty();
                }
                long left = endless ? Long.MAX_VALUE : nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return condition.getAsBoolean();
                }
                if (!condition.getAsBoolean()) {
                    park(left);
                }
            }
            return true;
        } finally {
            waiting.remove(Thread.currentThread());
            if (helping) {
                mailbox.stopHelping();
            }
        }
    }

    /** Waits until the condition, which does not depend on this thread, is true; an interrupt is dropped. */
    void awaitUninterruptibly(BooleanSupplier condition) {
        waiting.add(Thread.currentThread());
        try {
            while (!condition.getAsBoolean()) {
                boolean unused = Thread.interrupted(); // else the park would not wait
                if (!condition.getAsBoolean()) {
                    park(Long.MAX_VALUE);
                }
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private void park(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
    }
}
