package dev.lido;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that no JVM waits for, named by what they do. */
final class Daemons implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();
    private final String name;

    Daemons(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        var thread = new Thread(task, "lido-" + name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
