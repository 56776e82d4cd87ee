package dev.lido.kernel;

import dev.lido.kernel.eval.Ansi;
import dev.lido.kernel.magic.MagicException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The trace of what is no fault of a cell's code. */
final class Traces {

    private Traces() {}

    /** What a magic has to tell, such as what it has against its arguments, and below it how it is used. */
    static List<String> told(MagicException error) {
        return (Ansi.error(error.name()) + ": " + error.getMessage()).lines().toList();
    }

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
