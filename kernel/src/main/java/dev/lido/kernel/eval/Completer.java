package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Candidates.Candidate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Decides what is proposed at a cursor, and in what order. The compiler lock is held. */
final class Completer {

    private static final Set<String> OF_OBJECT = Set.of(
            "clone()",
            "equals(",
            "finalize()",
            "getClass()",
            "hashCode()",
            "notify()",
            "notifyAll()",
            "toString()",
            "wait(",
            "wait()");

    private final SourceCodeAnalysis analysis;
    /** The session's names with their types or signatures. */
    private final Map<String, Candidate> own = new HashMap<>();

    Completer(JShell jshell, Imports imports) {
        analysis = jshell.sourceCodeAnalysis();
        jshell.variables().forEach(each -> {
            String type = imports.shortened(each.typeName());
            own.put(each.name(), new Candidate(each.name(), "variable", type));
        });
        jshell.methods().forEach(each -> {
            String signature = imports.shortened(each.signature());
            own.put(each.name() + "(", new Candidate(each.name() + "(", "method", signature));
            own.put(each.name() + "()", new Candidate(each.name() + "()", "method", signature));
        });
        jshell.types().forEach(each -> own.put(each.name(), new Candidate(each.name(), "class", "")));
    }

    Candidates complete(String source, int cursor) {
        CodeAtCursor at = CodeAtCursor.of(analysis, source, cursor);
        int[] anchor = {at.code().length()};
        List<Suggestion> found =
                analysis.completionSuggestions(at.code(), at.code().length(), anchor);
        int start = anchor[0] + at.shift();
        boolean member = start > 0 && source.charAt(start - 1) == '.';
        boolean imported = at.code().stripLeading().startsWith("import");
        List<String> above =
                member || imported ? List.of() : above(source.substring(0, start), source.substring(start, cursor));
        List<Candidate> all = Stream.concat(above.stream(), inOrder(found, member))
                .distinct()
                .map(each -> member ? foreign(each, imported) : own.getOrDefault(each, foreign(each, imported)))
                .toList();
        return new Candidates(start, cursor, all);
    }

    /** What the cell itself declares: it will be the session's own. */
    private List<String> above(String source, String prefix) {
        List<Candidate> names = CellNames.in(source, prefix).toList();
        names.forEach(each -> own.put(each.text(), each));
        return names.stream().map(Candidate::text).toList();
    }

    private Stream<String> inOrder(List<Suggestion> found, boolean member) {
        ToIntFunction<Suggestion> rank = each -> rank(each, member);
        return found.stream()
                .sorted(Comparator.comparingInt(rank).thenComparing(Suggestion::continuation))
                .map(Suggestion::continuation)
                .filter(each -> !each.startsWith("$"));
    }

    private int rank(Suggestion each, boolean member) {
        String text = each.continuation();
        int fit = each.matchesType() ? 0 : 2;
        boolean later = member ? OF_OBJECT.contains(text) : !own.containsKey(text);
        return later ? fit + 1 : fit;
    }

    /** What a name is that the session has not declared, as far as its look tells. */
    private static Candidate foreign(String text, boolean imported) {
        return new Candidate(text, kind(text, imported), "");
    }

    private static String kind(String text, boolean imported) {
        if (text.indexOf('(') >= 0) {
            return Character.isUpperCase(text.charAt(0)) ? "class" : "method";
        }
        if (SourceVersion.isKeyword(text)) {
            return "keyword";
        }
        if (Character.isUpperCase(text.charAt(0))) {
            return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) ? "field" : "class";
        }
        return imported ? "package" : "field";
    }
}
