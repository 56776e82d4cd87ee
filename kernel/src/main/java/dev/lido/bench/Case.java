package dev.lido.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The figures of one case.
 *
 * <p>The output is made to be laid beside that of other pools' benchmarks, Python's and Java's: {@code peer} says whose figures these
 * are, and cases have the same names for all, which end in their unit.
 *
 * @param name without its unit
 * @param unit the unit of the values
 * @param values one for each run
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Case(String name, String unit, double[] values) {

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"peer\": \"lido\", \"case\": \"%s_%s\", \"value\": %.3f, \"unit\": \"%s\", \"runs\": %d}",
                name,
                unit,
                median(),
                unit,
                values.length);
    }
}
