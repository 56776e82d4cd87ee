package dev.lido.kernel.eval;

import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Decides whether source is ready to run, by its last snippet. */
final class Endings {

    private static final Pattern ANNOTATIONS =
            Pattern.compile("(?:\\s*@(?!interface\\b)[\\w.]+(?:\\s*\\([^()]*\\))?)+\\s*");

    private Endings() {}

    static Completeness of(SourceCodeAnalysis analysis, String source) {
        String rest = source;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE -> rest = info.remaining();
                case EMPTY -> {
                    return Completeness.COMPLETE;
                }
                case COMPLETE_WITH_SEMI -> {
                    return ANNOTATIONS.matcher(rest).matches() ? Completeness.INCOMPLETE : Completeness.COMPLETE;
                }
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return Completeness.INCOMPLETE;
                }
                case UNKNOWN -> {
                    return CodeScan.of(rest).open() > 0 ? Completeness.INCOMPLETE : Completeness.INVALID;
                }
            }
        }
    }
}
