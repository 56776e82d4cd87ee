package dev.lido.worker;

/**
 * The thread that runs user code: it can be interrupted there and nowhere else.
 *
 * <p>An interrupt that hits a thread while it writes to a channel closes the channel, which would cost the worker its life.
 * User code can send one at any time, and long after its item has ended: a timer that it left behind, for one. So an
 * interrupt that comes between items is nobody's, and is dropped.
 */
final class TaskThread extends Thread {

    private final Object gate = new Object();

    /** Guarded by the gate, so that an interrupt has either happened or is dropped when {@link #leave} returns. */
    private boolean inUserCode;

    TaskThread(Runnable work, String name) {
        super(work, name);
    }

    /** User code begins. */
    void enter() {
        synchronized (gate) {
            inUserCode = true;
        }
    }

    /** User code has ended; to be called by the thread itself. An interrupt that has come is taken back, whoever sent it. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    void leave() {
        synchronized (gate) {
            inUserCode = false;
            Thread.interrupted();
        }
    }

    @Override
    public void interrupt() {
        synchronized (gate) {
            if (inUserCode) {
                super.interrupt();
            }
        }
    }
}
