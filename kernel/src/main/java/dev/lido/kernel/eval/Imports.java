package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.Origin;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Snippet.Status;

/**
 * The imports that a session begins with, all at once: each on its own would take a pass of the compiler. JShell takes the text of a
 * snippet that begins with an import over as it is, so that it may hold more of them; it knows it by the first, which therefore is one
 * that nobody types: were it replaced, all would be. Of the others it does not know, so types are given their short names here. JShell
 * promises none of this, so whoever adds imports has to be ready to be refused.
 */
public final class Imports {

    /** Of this class, which has no members to import. */
    private static final String FIRST = "import static " + Imports.class.getName() + ".*;";

    private static final Pattern PACKAGE = Pattern.compile("import ([\\w.]+\\.)\\*;");

    /** What comes before the names of imported classes; matches nothing if there are none. */
    private Pattern imported = Pattern.compile("(?!)");

    Imports() {}

    static boolean isOne(String snippet) {
        return snippet.startsWith("import ");
    }

    /** Adds all of them or, if one is refused or this JShell does not take them together, none; the lock is held. */
    boolean addAll(Shell shell, List<String> imports) {
        String together = FIRST + " " + String.join(" ", imports);
        imported = Pattern.compile(imports.stream()
                .flatMap(each -> PACKAGE.matcher(each).results())
                .map(found -> Pattern.quote(found.group(1)))
                .collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?=\\p{Lu})")));
        return shell.evaluate(together, new Invocation(null, Origin.NOWHERE, null)).stream()
                .allMatch(event -> event.status() == Status.VALID);
    }

    /** A type or signature as JShell tells it, with the short names of classes whose packages are imported. */
    String shortened(String type) {
        return imported.matcher(type).replaceAll("");
    }
}
