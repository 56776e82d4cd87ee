package dev.lido.kernel.eval;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Finds the documentation of what stands at a cursor: the name that it touches, else the call that it is in. */
final class Inspector {

    private final SourceCodeAnalysis analysis;

    Inspector(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** In Markdown, signatures first; empty if there is nothing to tell. */
    String inspect(String source, int cursor) {
        int at = Math.max(0, Math.min(cursor, source.length()));
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < source.length() && source.charAt(next) == ' ') {
            next++;
        }
        boolean call = next < source.length() && source.charAt(next) == '(';
        boolean named = end > at || (at > 0 && Character.isJavaIdentifierPart(source.charAt(at - 1)));
        return IntStream.of(call ? next + 1 : end, named ? end : at)
                .distinct()
                .mapToObj(each -> documentation(source, each))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(Inspector::told)
                .orElse("");
    }

    private List<Documentation> documentation(String source, int end) {
        CodeAtCursor code = CodeAtCursor.of(analysis, source, end);
        return analysis.documentation(code.code(), code.code().length(), true);
    }

    private static String told(List<Documentation> found) {
        String signatures =
                found.stream().map(Documentation::signature).distinct().collect(Collectors.joining("\n"));
        String texts = found.stream()
                .filter(each -> each.javadoc() != null && !each.javadoc().isBlank())
                .map(each -> (found.size() == 1 ? "" : "`" + each.signature() + "`\n\n")
                        + JavadocText.markdown(each.javadoc()))
                .collect(Collectors.joining("\n\n---\n\n"));
        return "```java\n" + signatures + "\n```" + (texts.isEmpty() ? "" : "\n\n" + texts);
    }
}
