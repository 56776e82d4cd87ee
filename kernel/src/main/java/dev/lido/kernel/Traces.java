package dev.lido.kernel;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The trace of what is no fault of a cell's code. */
final class Traces {

    private Traces() {}

    static List<String> plain(Throwable error) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            error.printStackTrace(out);
        } catch (RuntimeException | Error broken) { // a getMessage() of the user's own
            return List.of(error.getClass().getName());
        }
        return text.toString().lines().toList();
    }
}
