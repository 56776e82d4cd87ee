package dev.lido.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Drivers and a saboteur at work for some time, on pools that are closed at its end. */
final class Phase {

    private static final int DRIVERS = 3;
    private static final int LOOK_MILLIS = 200;

    private final Run run;
    private final Arena arena;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private boolean hangs;

    Phase(Run run, int processes, long seed) {
        this.run = run;
        arena = new Arena(processes, new Random(seed));
        for (int i = 1; i <= DRIVERS; i++) {
            start(new Driver(arena, run, stop), "soak-driver-" + i);
        }
        start(new Saboteur(arena, new Random(seed + 1), run, stop), "soak-saboteur");
    }

    private void start(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Lets them work; {@code look} is called now and then. Says whether all has ended, and nothing hangs. */
    boolean last(Duration length, Runnable look) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end && !hangs()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            look.run();
        }
        stop.countDown();
        for (Thread thread : threads) {
            while (thread.isAlive() && !hangs()) {
                thread.join(LOOK_MILLIS);
                look.run();
            }
        }
        return !hangs() && closes();
    }

    private boolean closes() throws InterruptedException {
        var closing = new Thread(this::close, "soak-closing");
        closing.setDaemon(true);
        closing.start();
        while (closing.isAlive() && !hangs()) {
            closing.join(LOOK_MILLIS);
        }
        return !hangs();
    }

    private void close() {
        run.watch().begin("the close of the last pool");
        try {
            arena.close();
        } catch (RuntimeException unexpected) {
            run.tally().flaw(Flaw.WRONG, "the close of the last pool: " + unexpected);
        }
        run.watch().end();
    }

    /** Whether something hangs; tells of it once. */
    private boolean hangs() {
        if (!hangs) {
            Optional<String> overdue = run.watch().overdue();
            overdue.ifPresent(what -> run.tally().flaw(Flaw.HUNG, what));
            hangs = overdue.isPresent();
        }
        return hangs;
    }
}
