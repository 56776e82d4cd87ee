package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Candidates.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The names that a cell declares above the cursor, as far as the look of its source tells: the session does not know them yet, and
 * JShell does not propose locals.
 */
final class CellNames {

    private static final String TYPE = "[A-Za-z_][\\w.]*(?:\\s*<[^;(){}=]*>)?(?:\\s*\\[\\])*(?:\\s*\\.\\.\\.)?";

    private static final Pattern VARIABLE =
            Pattern.compile("(?<![\\w.])(?<type>" + TYPE + ")\\s+(?<name>[A-Za-z_]\\w*)\\s*(?:=(?!=)|[;:,)])");
    private static final Pattern METHOD = Pattern.compile("(?<![\\w.])(?<type>" + TYPE
            + ")\\s+(?<name>[A-Za-z_]\\w*)\\s*(?<parameters>\\([^(){};]*\\))\\s*(?:throws[^{]*)?\\{");
    private static final Pattern CLASS =
            Pattern.compile("\\b(?<type>class|interface|enum|record)\\s+(?<name>[A-Za-z_]\\w*)");

    /** Words that stand before names without declaring them. */
    private static final Set<String> NO_TYPES = Set.of("return", "throw", "new", "else", "case", "import", "package");

    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private CellNames(String source) {
        find(VARIABLE, source, name -> new Candidate(name.group("name"), "variable", typeOf(name)));
        find(
                METHOD,
                source,
                name -> new Candidate(
                        name.group("name") + (name.group("parameters").equals("()") ? "()" : "("),
                        "method",
                        name.group("parameters") + name.group("type")));
        find(CLASS, source, name -> new Candidate(name.group("name"), "class", ""));
    }

    /** The names that begin like this. */
    static Stream<Candidate> in(String source, String prefix) {
        return new CellNames(source)
                .found.values().stream().filter(each -> each.text().startsWith(prefix));
    }

    private interface Making {
        Candidate of(Matcher name);
    }

    private void find(Pattern pattern, String source, Making making) {
        for (Matcher name = pattern.matcher(source); name.find(); ) {
            boolean declares = !NO_TYPES.contains(name.group("type")) && !SourceVersion.isKeyword(name.group("name"));
            if (declares) {
                Candidate candidate = making.of(name);
                found.put(candidate.text(), candidate);
            }
        }
    }

    private static String typeOf(Matcher variable) {
        return variable.group("type").equals("var") ? "" : variable.group("type");
    }
}
