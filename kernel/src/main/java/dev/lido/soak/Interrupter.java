package dev.lido.soak;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts a thread once, after some time, but only until it is disarmed. */
final class Interrupter {

    private final Thread victim = Thread.currentThread();
    private final CountDownLatch disarmed = new CountDownLatch(1);

    /** Guarded by this. */
    private boolean fired;

    /** For the calling thread. */
    Interrupter(Duration delay) {
        var thread = new Thread(() -> fireAfter(delay), "soak-interrupter");
        thread.setDaemon(true);
        thread.start();
    }

    private void fireAfter(Duration delay) {
        try {
            if (!disarmed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                fire();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private synchronized void fire() {
        if (disarmed.getCount() > 0) {
            fired = true;
            victim.interrupt();
        }
    }

    /** Says whether it has interrupted the thread, and takes that back. When this returns no interrupt will come. */
    synchronized boolean disarm() {
        disarmed.countDown();
        return Thread.interrupted() || fired;
    }
}
