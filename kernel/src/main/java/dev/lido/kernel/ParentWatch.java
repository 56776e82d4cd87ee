package dev.lido.kernel;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends this kernel when the process that started it has gone, be it without a word. */
final class ParentWatch {

    /** So often it is looked: the end of a process that is no child of ours is told by nobody, and in Java only after seconds. */
    private static final long LOOK_MILLIS = 250;

    private ParentWatch() {}

    /** The exit runs the hooks by which pools end. */
    static void start() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var looks = new ScheduledThreadPoolExecutor(1, ParentWatch::thread);
            var unused = looks.scheduleWithFixedDelay(
                    () -> exitIfGone(parent), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    private static void exitIfGone(ProcessHandle parent) {
        if (!parent.isAlive()) {
            System.exit(0);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "lido-parent");
        thread.setDaemon(true);
        return thread;
    }
}
