package dev.lido.bench.peer;

import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Takes many items from a generator through {@code imap}, and prints how many that were a second, and by how many MiB the heap in use has
 * grown from the first tenth of them to the end.
 */
public final class Generator {

    private static final int PARTS = 10;

    /** The clock is looked at now and then. */
    private static final int LOOK = 1000;

    private Generator() {}

    /** Takes the numbers of workers, of items, and of seconds after which it stops before the last of them. */
    public static void main(String[] arguments) {
        int processes = Integer.parseInt(arguments[0]);
        int items = Integer.parseInt(arguments[1]);
        long most = TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[2]));
        try (Pool pool = Pool.of(processes)) {
            pool.map(x -> x + 1, Range.range(LOOK));
            run(pool, items, most);
        }
    }

    private static void run(Pool pool, int items, long most) {
        Iterator<Integer> input = IntStream.range(0, items).iterator();
        double before = -1;
        long sum = 0;
        int taken = 0;
        long start = System.nanoTime();
        try (ResultIterator<Integer> results = pool.imap(x -> x + 1, input)) {
            while (taken < items && (taken % LOOK != 0 || System.nanoTime() - start < most)) {
                sum += results.next();
                taken++;
                boolean tenth =
                        taken == items / PARTS || (taken % LOOK == 0 && System.nanoTime() - start > most / PARTS);
                before = before < 0 && tenth ? usedMib() : before;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sum != taken * (taken + 1L) / 2) {
            throw new IllegalStateException("wrong sum: " + sum);
        }
        System.out.println(taken / seconds + " " + (usedMib() - before));
    }

    private static double usedMib() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
