package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.CellLine;
import dev.lido.kernel.eval.Origins.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/** Tells what the compiler has against a cell: the place, the line, what of it is meant, and the compiler's words. */
final class CompileReport {

    /** The name of such errors. */
    static final String NAME = "CompilationError";

    private static final String INDENT = "    ";

    /** More errors than these follow from the first ones. */
    private static final int MOST = 10;

    /** Where javac says that something was looked for in a wrapper's class, whose name is gone. */
    private static final Pattern LOCATION = Pattern.compile("(?m)\\R\\s*location:\\s*(class\\s*)?(\\(cell\\))?$");

    private static final String PREMATURE_END = "compiler.err.premature.eof";

    private CompileReport() {}

    /** The error that these diagnostics of a snippet are. */
    static CellException of(List<Diag> diagnostics, Origin origin) {
        List<Diag> errors = errors(diagnostics);
        if (errors.isEmpty()) {
            return of("the snippet is refused", origin.at(0));
        }
        List<String> lines = new ArrayList<>();
        errors.stream().limit(MOST).forEach(each -> tell(each, origin, lines));
        if (errors.size() > MOST) {
            lines.add(Ansi.aside("… " + (errors.size() - MOST) + " more errors"));
        }
        return new CellException(
                NAME, message(errors.get(0)).lines().findFirst().orElse(""), lines, null);
    }

    /** That the source ended too early follows from most other errors. */
    private static List<Diag> errors(List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        List<Diag> causes = errors.stream()
                .filter(each -> !each.getCode().equals(PREMATURE_END))
                .toList();
        return causes.isEmpty() ? errors : causes;
    }

    /** An error that concerns a line as a whole. */
    static CellException of(String problem, CellLine line) {
        List<String> lines = List.of(Ansi.place(line), INDENT + line.text(), Ansi.error(NAME) + ": " + problem);
        return new CellException(NAME, problem, lines, null);
    }

    private static void tell(Diag error, Origin origin, List<String> lines) {
        long position = Math.max(0, error.getPosition());
        CellLine line = origin.at(position);
        lines.add(Ansi.place(line));
        lines.add(INDENT + line.text());
        if (origin.isTyped(position)) {
            lines.add(INDENT + pointer(error, origin, line.text()));
        }
        List<String> message = message(error).lines().toList();
        lines.add(Ansi.error(NAME) + ": " + message.get(0));
        lines.addAll(message.subList(1, message.size()));
    }

    private static String message(Diag error) {
        String message = LOCATION.matcher(WrapperNames.expunge(error.getMessage(Locale.getDefault())))
                .replaceAll("");
        return message.isBlank() ? error.getCode() : message;
    }

    /** Carets below what is meant, as far as it stands in that line. */
    private static String pointer(Diag error, Origin origin, String text) {
        int from = Math.min(origin.column(Math.max(0, error.getPosition())), text.length());
        boolean startsThere = error.getStartPosition() == error.getPosition();
        long length = startsThere ? error.getEndPosition() - error.getPosition() : 1;
        int to = (int) Math.max(from + 1, Math.min(from + length, text.length()));
        String before = text.substring(0, from).replaceAll("[^\\t]", " ");
        return before + "^".repeat(to - from);
    }
}
