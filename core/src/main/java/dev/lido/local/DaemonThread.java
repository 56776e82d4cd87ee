package dev.lido.local;

/** Starts this package's threads: daemons, so that a program with an open session can end. */
final class DaemonThread {

    private DaemonThread() {}

    static Thread start(String name, Runnable work) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(
                DaemonThread.class.getClassLoader()); // not the caller's: it may have to be collected
        thread.start();
        return thread;
    }
}
