package dev.lido.kernel.host;

import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/** Says what was wrong with the code of a magic: the host shows the message of what a magic throws, and nothing else of it. */
final class HostErrors {

    private HostErrors() {}

    static Exception told(Exception thrown, JShell shell) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof EvalException user) {
                return new IllegalStateException(user.getExceptionClassName() + ": " + user.getMessage(), thrown);
            }
            String wrong = diagnosed(each, shell);
            if (!wrong.isEmpty()) {
                return new IllegalArgumentException(wrong, thrown);
            }
        }
        return thrown;
    }

    /** Both kernels have an exception of that name for code that does not compile. */
    private static String diagnosed(Throwable thrown, JShell shell) {
        if (!thrown.getClass().getSimpleName().equals("CompilationException")) {
            return "";
        }
        SnippetEvent event = (SnippetEvent) Mirror.ask(thrown, "getBadSnippetCompilation");
        return shell.diagnostics(event.snippet())
                .filter(Diag::isError)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
