package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.List;
import java.util.Set;

/** What stands below {@code %%map}: one expression, or statements. */
final class Body {

    private static final Set<String> STATEMENT_WORDS = Set.of(
            "if",
            "for",
            "while",
            "do",
            "try",
            "synchronized",
            "return",
            "throw",
            "final",
            "var",
            "class",
            "record",
            "enum");

    private final String text;
    private final List<Token> code;

    Body(String text) {
        this.text = text;
        this.code = JavaScanner.code(text);
        if (code.isEmpty()) {
            throw new UsageException("there is nothing below it: the lines below are the function's body");
        }
    }

    /**
     * A lambda with these parameters, its body on the lines below the first. It has a line break at its end, so that a comment
     * there ends.
     */
    String lambda(String parameters) {
        if (!isStatements()) {
            return parameters + " ->\n" + withoutSemicolon() + "\n";
        }
        boolean ended = last().is(";") || last().is("}");
        return parameters + " -> {\n" + text + "\n" + (ended ? "}" : ";}");
    }

    /** Whether the function gives a value. */
    boolean hasValue() {
        return !isStatements() || code.stream().anyMatch(token -> token.is("return") || token.is("throw"));
    }

    boolean isStatements() {
        Token first = code.get(0);
        if (first.is("switch")) {
            return code.stream().anyMatch(token -> token.is("return"));
        }
        return STATEMENT_WORDS.contains(first.text()) || semicolonBefore(code.size() - 1);
    }

    private boolean semicolonBefore(int end) {
        int depth = 0;
        for (Token token : code.subList(0, end)) {
            depth += token.deepens();
            if (depth == 0 && token.is(";")) {
                return true;
            }
        }
        return false;
    }

    /** Blanks it, so that all else stays in its column. */
    private String withoutSemicolon() {
        return last().is(";") ? text.substring(0, last().start()) + " " + text.substring(last().end()) : text;
    }

    private Token last() {
        return code.get(code.size() - 1);
    }
}
