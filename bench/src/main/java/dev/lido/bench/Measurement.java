package dev.lido.bench;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What one peer took in one case.
 *
 * @param values one for each run, in the case's unit
 */
record Measurement(String peer, Case of, List<Double> values) {

    Measurement {
        values = List.copyOf(values);
    }

    double median() {
        return Numbers.median(values);
    }

    /** One line, the same for all peers, whoever has measured them. */
    String json() {
        var line = new JsonObject();
        line.addProperty("peer", peer);
        line.addProperty("case", of.name());
        line.addProperty("value", Math.round(median() * 1e6) / 1e6);
        line.addProperty("unit", of.unit());
        line.addProperty("runs", values.size());
        return line.toString();
    }
}
