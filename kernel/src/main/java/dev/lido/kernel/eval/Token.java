package dev.lido.kernel.eval;

import java.util.Set;

/**
 * A piece of Java source.
 *
 * @param text as it stands there
 * @param start where it begins in the text that was read
 */
public record Token(Kind kind, String text, int start) {

    /** Words after which an expression still goes on. */
    private static final Set<String> OPERATORS =
            Set.of("new", "instanceof", "return", "throw", "case", "extends", "super", "else", "do", "yield", "assert");

    /** Words that carry an expression on. */
    private static final Set<String> INFIX = Set.of("instanceof", "extends", "super", "else");

    private static final Set<String> CLOSERS = Set.of(")", "]", "}");

    /** What it is to the reader. */
    public enum Kind {
        /** An identifier, a keyword or a number. */
        WORD,
        /** A string, a text block or a character. */
        TEXT,
        COMMENT,
        SYMBOL
    }

    /** Where it ends in the text that was read. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this word or symbol. */
    public boolean is(String symbol) {
        return kind != Kind.TEXT && kind != Kind.COMMENT && text.equals(symbol);
    }

    private boolean opens() {
        return is("(") || is("[") || is("{");
    }

    private boolean closes() {
        return kind == Kind.SYMBOL && CLOSERS.contains(text);
    }

    /** Whether an expression may end with it. */
    public boolean endsOperand() {
        return kind == Kind.TEXT || closes() || (kind == Kind.WORD && !OPERATORS.contains(text));
    }

    /** Whether an expression may begin with it, other than by a bracket or a sign, which may as well carry on one before. */
    public boolean beginsOperand() {
        return kind == Kind.TEXT || (kind == Kind.WORD && !INFIX.contains(text));
    }

    /** By how much the brackets get deeper here. */
    public int deepens() {
        return opens() ? 1 : closes() ? -1 : 0;
    }
}
