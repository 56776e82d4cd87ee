package dev.lido.kernel.magic;

import dev.lido.Action0;
import java.util.Arrays;
import java.util.Locale;

/** Runs something many times, and tells how long one takes. */
final class LoopTimer {

    private static final double ENOUGH_NANOS = 0.2e9;

    private final Action0 action;

    LoopTimer(Action0 action) {
        this.action = action;
    }

    /**
     * One line.
     *
     * @param loops how many a run; 0 for as many as take a while
     */
    String measure(int loops, int runs) throws Throwable {
        if (loops < 0 || runs < 1) {
            throw new UsageException(loops < 0 ? "loops < 0: " + loops : "runs < 1: " + runs);
        }
        int count = loops > 0 ? loops : calibrate();
        double[] nanos = new double[runs];
        for (int i = 0; i < runs; i++) {
            nanos[i] = run(count) / count;
        }
        return report(nanos, count);
    }

    private int calibrate() throws Throwable {
        int count = 1;
        while (count < 1_000_000_000 && run(count) < ENOUGH_NANOS) {
            count *= 10;
        }
        return count;
    }

    private double run(int count) throws Throwable {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            action.run();
        }
        return System.nanoTime() - start;
    }

    private static String report(double[] nanos, int count) {
        double mean = Arrays.stream(nanos).average().orElse(0);
        double variance = Arrays.stream(nanos)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        return span(mean) + " ± " + span(Math.sqrt(variance)) + " per loop (mean ± std. dev. of " + nanos.length
                + (nanos.length == 1 ? " run, " : " runs, ") + String.format(Locale.ROOT, "%,d", count)
                + (count == 1 ? " loop" : " loops") + " each)";
    }

    static String span(double nanos) {
        if (nanos < 1e3) {
            return String.format(Locale.ROOT, "%.3g ns", nanos);
        }
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, "%.3g µs", nanos / 1e3);
        }
        return nanos < 1e9
                ? String.format(Locale.ROOT, "%.3g ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.3g s", nanos / 1e9);
    }
}
