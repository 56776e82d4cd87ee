package dev.lido.shell;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Paints a view until it is closed, from a thread of its own; {@link #close} shows the end in the caller's thread.
 *
 * <p>One painter paints at a time: while another does, this one stays away, since two cannot share the bottom of a screen.
 */
final class Painter {

    private static final long BETWEEN_MILLIS = 200;
    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private static final AtomicReference<Painter> AT_WORK = new AtomicReference<>();

    private final JobView view;
    private final Supplier<Screen> screens;
    private final ScheduledFuture<?> ticks;

    /** Guarded by this, as is the next. */
    private Screen screen;

    private boolean closed;

    /** Starts after the delay; the screen is made only then, so that short calls cost nothing. */
    Painter(JobView view, Supplier<Screen> screens, Duration delay) {
        this.view = view;
        this.screens = screens;
        this.ticks = CLOCK.scheduleWithFixedDelay(this::tick, delay.toMillis(), BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "lido-painter");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private synchronized void tick() {
        if (closed || (!AT_WORK.compareAndSet(null, this) && AT_WORK.get() != this)) {
            return;
        }
        if (screen == null) {
            screen = screens.get();
        }
        try {
            screen.paint(view);
        } catch (RuntimeException | Error e) {
            close(); // or nobody would give the session its output back before the call ends
            throw e;
        }
    }

    /** Stops painting; the screen is as it is to stay when this returns. */
    void close() {
        ticks.cancel(false);
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (screen != null) {
                    screen.end(view);
                }
            } finally {
                AT_WORK.compareAndSet(this, null);
            }
        }
    }
}
