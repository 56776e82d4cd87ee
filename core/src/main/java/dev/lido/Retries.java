package dev.lido;

import dev.lido.CallOptions.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Decides which items that failed are run again, and after what pause. For one thread at a time; runs the user's own test. */
final class Retries {

    /** However often a pause is doubled, it is no longer. */
    static final long LONGEST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How often an item's worker died, and how often the item failed by itself. */
    private record Tries(int lost, int failed) {
        static final Tries NONE = new Tries(0, 0);

        int all() {
            return lost + failed;
        }

        @Override
        public String toString() {
            String failures = failed == 1 ? "1 failure" : failed + " failures";
            String losses = lost == 1 ? "1 lost worker" : lost + " lost workers";
            return lost == 0 ? failures : failures + " and " + losses;
        }
    }

    private final Settings settings;

    /** Only those of items that failed and may be run again. */
    private final Map<Long, Tries> tries = new HashMap<>();

    /** Who runs the user's test, or null. */
    private volatile Thread tester;

    Retries(Settings settings) {
        this.settings = settings;
    }

    /** An item's worker died; how many did so by now. */
    int lost(long index) {
        Tries before = of(index);
        tries.put(index, new Tries(before.lost + 1, before.failed));
        return before.lost + 1;
    }

    /** An item threw, or took too long. */
    void failed(long index) {
        Tries before = of(index);
        tries.put(index, new Tries(before.lost, before.failed + 1));
    }

    /** An item has ended for good. */
    void ended(long index) {
        if (!tries.isEmpty()) { // as mostly: then the index need not become an object
            tries.remove(index);
        }
    }

    /** Whether an item that failed may be run again. */
    boolean left(long index) {
        return of(index).all() <= settings.retries;
    }

    /** Whether an item is to be run again after this error of its own. */
    boolean again(long index, PoolException error) {
        Throwable thrown = error instanceof TaskFailedException ? error.getCause() : error;
        boolean itsOwn = error instanceof TaskFailedException || error instanceof TaskTimeoutException;
        return itsOwn && left(index) && settings.retryIf != null && passes(thrown, error);
    }

    /** A test that fails costs its item the retry. */
    private boolean passes(Throwable thrown, PoolException error) {
        tester = Thread.currentThread();
        try {
            return settings.retryIf.test(thrown);
        } catch (Throwable broken) {
            if (broken != error) {
                error.addSuppressed(broken);
            }
            return false;
        } finally {
            tester = null;
        }
    }

    /**
     * Refuses a wait for the job, from any thread.
     *
     * @throws IllegalStateException in the user's own test, which the job waits for
     */
    void checkNotInTest(String job) {
        if (tester == Thread.currentThread()) {
            throw new IllegalStateException("a retryIf cannot wait for " + job + ", which waits for it");
        }
    }

    /** How long an item that failed waits for its next try. */
    long pauseNanos(long index) {
        double nanos = settings.retryNanos * Math.pow(2, of(index).all() - 1); // infinite, if need be
        return settings.retryNanos == 0 ? 0 : (long) Math.min((double) LONGEST_PAUSE_NANOS, nanos);
    }

    /** What an item's errors say of the tries so far; nothing of only one, or if only workers died, which such an error tells itself. */
    String told(long index) {
        Tries now = of(index);
        return now.failed == 0 || now.all() == 1 ? "" : ", run " + now.all() + " times with " + now + ",";
    }

    private Tries of(long index) {
        return tries.getOrDefault(index, Tries.NONE);
    }
}
