package dev.lido;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds a job's results back until that is shown which its items printed before them, so that a call that returns has shown all. Lines
 * that nobody shows must not keep a result for ever: once none of the job's has been for {@link Printer#STALL_NANOS}, nothing is held
 * back any more until they have caught up. Thread-safe.
 */
final class Holdback {

    private final Alarms.OfJob alarms;

    /** In order. Guarded by this, as are all that follow but the last. */
    private final Queue<Held> letters = new ArrayDeque<>();

    /** How many lines are to be shown, and how many of them have been. */
    private long lines;

    private long shown;

    /** When the last line was shown, or the first letter came to wait. */
    private long progress;

    /** Whether an alarm is set. */
    private boolean watched;

    /** Whether nothing is held back until the lines have caught up. */
    private boolean open;

    /** Whether nothing is held back any more. */
    private boolean over;

    /** How many threads have asked for letters to be passed on since the one that is at it began; 0 if none is. */
    private final AtomicInteger requests = new AtomicInteger();

    /** Waits for so many lines to be shown. */
    private record Held(long after, Runnable letter) {}

    Holdback(Alarms.OfJob alarms) {
        this.alarms = alarms;
    }

    /** A line is to be shown. */
    synchronized void lineComes() {
        lines++;
    }

    /** A line has been shown, or never will be. */
    void lineIsShown() {
        synchronized (this) {
            shown++;
            progress = System.nanoTime();
            open &= shown < lines;
        }
        passOn();
    }

    /** Runs a letter once the lines are shown that came before it; after those letters that came before it, and one at a time. */
    void pass(Runnable letter) {
        synchronized (this) {
            if (letters.isEmpty()) {
                progress = System.nanoTime();
            }
            letters.add(new Held(lines, letter));
            if (isHeld() && !watched) {
                watch(Printer.STALL_NANOS);
            }
        }
        passOn();
    }

    /** The job has ended: nobody cares for its results any more. */
    void end() {
        synchronized (this) {
            over = true;
        }
        passOn();
    }

    private boolean isHeld() {
        return !over && !open && !letters.isEmpty() && letters.peek().after() > shown;
    }

    private void watch(long nanos) {
        watched = true;
        try {
            alarms.after(nanos, this::check);
        } catch (RuntimeException | Error noThread) { // nobody would end the wait
            open = true;
        }
    }

    private void check() {
        synchronized (this) {
            watched = false;
            if (!isHeld()) {
                return;
            }
            long left = Printer.STALL_NANOS - (System.nanoTime() - progress);
            if (left > 0) {
                watch(left);
            } else {
                open = true;
            }
        }
        passOn();
    }

    /** One thread at a time, lest a letter overtake another; without the lock, since it may call us. */
    private void passOn() {
        if (requests.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        while (served != 0) {
            for (Runnable letter = next(); letter != null; letter = next()) {
                run(letter);
            }
            served = requests.addAndGet(-served);
        }
    }

    private synchronized Runnable next() {
        return letters.isEmpty() || isHeld() ? null : letters.remove().letter();
    }

    private static void run(Runnable letter) {
        try {
            letter.run();
        } catch (RuntimeException | Error noThread) {
            // the mailbox has told the job, and others wait to be passed on
        }
    }
}
