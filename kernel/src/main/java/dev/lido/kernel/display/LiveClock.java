package dev.lido.kernel.display;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Decides when tables are painted: at once, then five times a second as long as one has more to come. Thread-safe. */
final class LiveClock {

    static final Duration BETWEEN = Duration.ofMillis(200);

    private final Alarm alarm;

    /** Those that have more to come. Guarded by this, as is the next. */
    private final Set<LiveBoard> boards = new LinkedHashSet<>();

    private boolean set;

    /** Runs something once, later, in a thread that may be busy with it for a while. */
    @FunctionalInterface
    interface Alarm {
        /** Runs the task after the delay; what is returned takes that back, if it has not begun. */
        Runnable set(Runnable task, Duration delay);
    }

    LiveClock(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Ticks in a daemon thread, which is started when the first table needs it. */
    static LiveClock daemon() {
        var executor = new ScheduledThreadPoolExecutor(1, LiveClock::thread);
        executor.setRemoveOnCancelPolicy(true); // nothing is held of a table that is not wanted any more
        return new LiveClock((task, delay) -> {
            Future<?> waiting = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> waiting.cancel(false);
        });
    }

    /** Belongs to no cell: neither what one started is stopped with it, nor does it know one's outlet or classes. */
    private static Thread thread(Runnable task) {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        var thread = new Thread(top, task, "lido-tables", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    /** Paints the table now, and then until it has ended. */
    void add(LiveBoard board) {
        if (board.paint()) {
            synchronized (this) {
                boards.add(board);
                setAlarm();
            }
        }
    }

    /** As {@link #add}, after a while; what is returned takes that back. */
    Runnable add(LiveBoard board, Duration delay) {
        return alarm.set(() -> add(board), delay);
    }

    /** Paints all tables now. */
    void flush() {
        for (LiveBoard board : all()) { // no lock is held meanwhile: a table's own is enough
            if (!board.paint()) {
                remove(board);
            }
        }
    }

    private void tick() {
        synchronized (this) {
            set = false;
        }
        flush();
        setAlarm();
    }

    private synchronized void setAlarm() {
        if (!set && !boards.isEmpty()) {
            set = true;
            Runnable unused = alarm.set(this::tick, BETWEEN);
        }
    }

    private synchronized List<LiveBoard> all() {
        return List.copyOf(boards);
    }

    private synchronized void remove(LiveBoard board) {
        boards.remove(board);
    }
}
