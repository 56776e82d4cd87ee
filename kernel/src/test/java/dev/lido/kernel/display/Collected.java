package dev.lido.kernel.display;

import java.lang.ref.WeakReference;

/** Waits for what nobody holds any more to be gone. */
final class Collected {

    private Collected() {}

    /** Returns once it is, or ends by the interrupt that a test's time limit is. */
    static void await(WeakReference<?> dropped) throws InterruptedException {
        while (dropped.get() != null) {
            if (Thread.interrupted()) {
                throw new InterruptedException("somebody still holds it");
            }
            System.gc();
            Thread.onSpinWait();
        }
    }
}
