package dev.lido.bench;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.util.List;

/**
 * What a peer said to a request: values, or that it has no such call, or what went wrong.
 *
 * @param values in the case's unit; empty if there are none
 * @param error what went wrong, or {@code null}
 */
record Answer(List<Double> values, String error) {

    private static final Gson GSON = new Gson();

    Answer {
        values = List.copyOf(values);
    }

    /** As it stands on the line. */
    private record Line(List<Double> values, String error) {}

    static Answer parse(String line) {
        try {
            Line read = GSON.fromJson(line, Line.class);
            return new Answer(read == null || read.values() == null ? List.of() : read.values(), read.error());
        } catch (JsonSyntaxException | NullPointerException e) {
            return failed("no answer: " + line);
        }
    }

    static Answer failed(String error) {
        return new Answer(List.of(), error);
    }

    boolean hasFailed() {
        return error != null;
    }
}
