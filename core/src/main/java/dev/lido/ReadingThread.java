package dev.lido;

/** The thread that reads a job's lazy input, while it does. Thread-safe. */
final class ReadingThread {

    /** Guarded by this. */
    private Thread thread;

    /** Reads, in this thread. */
    void run(Runnable reading) {
        set(Thread.currentThread());
        try {
            reading.run();
        } finally {
            set(null);
        }
    }

    private synchronized void set(Thread reader) {
        thread = reader;
    }

    /** Whether this is that thread. */
    synchronized boolean isThis() {
        return thread == Thread.currentThread();
    }

    /** Interrupts the reading; under the lock, lest the interrupt hit what the thread does after it. */
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
