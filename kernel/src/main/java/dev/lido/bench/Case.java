package dev.lido.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The figures of one case.
 *
 * @param name as in the output, ending in its unit
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
                "{\"peer\": \"lido\", \"case\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"runs\": %d}",
                name,
                median(),
                unit,
                values.length);
    }
}
