package dev.lido.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians, and numbers as text. */
final class Numbers {

    private Numbers() {}

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** With three digits that count, such as 0.123, 1.23, 12.3, 123 and 1,234. */
    static String figure(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    /** How many times, such as 0.8×, 3.4× and 120×. */
    static String times(double value) {
        String form = value >= 100 ? "%,.0f×" : value >= 1 ? "%.1f×" : "%.2f×";
        return String.format(Locale.ROOT, form, value);
    }

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Without zeros that say nothing. */
    static String shortest(double value) {
        return value == Math.rint(value)
                ? grouped((long) value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
