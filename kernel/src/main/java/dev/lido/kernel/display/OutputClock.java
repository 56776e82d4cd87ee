package dev.lido.kernel.display;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends what cells have printed, a moment after its first character. Thread-safe. */
public final class OutputClock {

    /** What a person takes for at once. */
    private static final long MOMENT_MILLIS = 50;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "lido-iopub-clock");
        thread.setDaemon(true);
        return thread;
    });

    void flushSoon(GatheredText text) {
        var unused = clock.schedule(text::flush, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
