package dev.lido.kernel.display;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Rings when a test says so. */
final class FakeAlarm implements LiveClock.Alarm {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Deque<Duration> delays = new ArrayDeque<>();

    @Override
    public synchronized Runnable set(Runnable task, Duration delay) {
        tasks.add(task);
        delays.add(delay);
        return () -> cancel(task);
    }

    private synchronized void cancel(Runnable task) {
        tasks.remove(task);
    }

    /** How many tasks wait. */
    synchronized int waiting() {
        return tasks.size();
    }

    /** The delay of the one that was set last. */
    synchronized Duration delay() {
        return delays.getLast();
    }

    /** Runs the oldest. */
    void ring() {
        Runnable task;
        synchronized (this) {
            task = tasks.remove();
        }
        task.run();
    }

    /** Runs what waits, and what that sets, until nothing does. */
    void ringAll() {
        while (waiting() > 0) {
            ring();
        }
    }
}
