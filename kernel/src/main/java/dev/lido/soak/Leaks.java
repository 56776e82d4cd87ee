package dev.lido.soak;

import dev.lido.Context;
import dev.lido.Pool;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Compares what this process holds after a soak with what it held after the warm-up. */
final class Leaks {

    /** Idle threads of a pool, and the processes of one that was terminated, take some seconds to end. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 500;

    /** So many jobs are remembered by {@link Pool#recentJobs}, with their errors. */
    private static final int REMEMBERED = 1_000;

    private Footprint before;

    /** Notes what is held now: what all soaks hold, such as loaded classes. Says what that is. */
    Footprint warmedUp() throws InterruptedException {
        forgetJobs();
        Footprint last = Footprint.now();
        do {
            before = last;
            TimeUnit.SECONDS.sleep(3); // longer than an idle thread lives
            last = Footprint.now();
        } while (!before.beyond(last).isEmpty());
        before = last;
        return before;
    }

    /** Tells the tally of what is held beyond that, and says what is held now. */
    Footprint judge(Tally tally) throws InterruptedException {
        forgetJobs();
        long end = System.nanoTime() + SETTLES_WITHIN.toNanos();
        Footprint now = Footprint.now();
        while (!now.beyond(before).isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            now = Footprint.now();
        }
        now.beyond(before).forEach(leak -> tally.flaw(Flaw.LEAKED, leak));
        return now;
    }

    /** Makes the log of jobs forget those with many errors, whose number would make the heap's size a matter of luck. */
    private static void forgetJobs() {
        try (Pool pool = Pool.builder().context(Context.serial()).open()) {
            for (int i = 0; i < REMEMBERED; i++) {
                pool.apply(() -> {});
            }
        }
    }
}
