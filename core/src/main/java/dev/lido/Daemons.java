package dev.lido;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes threads that no JVM waits for, named by what they do. They serve many calls, so they inherit nothing of the one that needs
 * them first.
 */
final class Daemons implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();
    private final String name;

    Daemons(String name) {
        this.name = name;
    }

    /** Runs what must be done, if not in one of these threads then in the caller's. */
    static void run(Executor threads, Runnable work) {
        try {
            threads.execute(work);
        } catch (RuntimeException | Error noThread) {
            work.run();
        }
    }

    @Override
    public Thread newThread(Runnable task) {
        var thread = new Thread(null, task, "lido-" + name + "-" + count.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(
                Thread.currentThread().getContextClassLoader()); // on some JVMs it is inherited, on others not
        return thread;
    }
}
