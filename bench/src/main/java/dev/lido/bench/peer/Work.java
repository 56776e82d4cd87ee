package dev.lido.bench.peer;

/** What items do. */
final class Work {

    /** Some 100 µs. */
    private static final int UNEVEN_STEPS = 60_000;

    private static final int LONG_ITEM = 100;

    /** Some 25 ms. */
    static final int CPU_STEPS = 15_000_000;

    /** What is tried against the default, for uneven items. */
    static final int[] CHUNKSIZES_BY_HAND = {1, 2, 5, 10, 20, 50, 100, 250};

    private Work() {}

    /** Keeps one core busy: each step needs the one before. */
    static long spin(int steps) {
        long x = 1;
        for (int i = 0; i < steps; i++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
        }
        return x;
    }

    /** One in fifty is long; which ones looks random, and is the same for every pool. */
    static long uneven(int item) {
        long mixed = (item * 2654435761L) & 0xFFFFFFFFL;
        return spin(mixed % 50 == 0 ? UNEVEN_STEPS * LONG_ITEM : UNEVEN_STEPS);
    }

    /** So many items one after the other, in nanoseconds. */
    static long serialNanos(int items) {
        long start = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < items; i++) {
            sum += spin(CPU_STEPS);
        }
        long nanos = System.nanoTime() - start;
        return sum == 0 ? nanos + 1 : nanos; // so that the sum is needed
    }
}
