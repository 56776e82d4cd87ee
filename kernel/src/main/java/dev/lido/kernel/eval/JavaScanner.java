package dev.lido.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts Java source into tokens. It takes whatever it is given: what is not Java becomes symbols, and a string without an end ends
 * with its line. Not thread-safe.
 */
public final class JavaScanner {

    private static final Set<String> PAIRS = Set.of(
            "->", "::", "--", "++", "==", "<=", ">=", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=");

    private static final String FENCE = "\"\"\"";

    private final String text;
    private int at;

    /** Stands before the first token. */
    public JavaScanner(String text) {
        this.text = text;
    }

    /** All tokens but the comments. */
    public static List<Token> code(String text) {
        var scanner = new JavaScanner(text);
        List<Token> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() != Token.Kind.COMMENT) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** The next token, or null at the end. */
    public Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return null;
        }
        int start = at;
        Token.Kind kind = read();
        return new Token(kind, text.substring(start, at), start);
    }

    /** Goes on from there. */
    public void jump(int to) {
        at = to;
    }

    private Token.Kind read() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            at = end("\n", text.length(), 0);
            return Token.Kind.COMMENT;
        }
        if (text.startsWith("/*", at)) {
            at += 2;
            at = end("*/", text.length(), 2);
            return Token.Kind.COMMENT;
        }
        if (text.startsWith(FENCE, at)) {
            readText(FENCE);
            return Token.Kind.TEXT;
        }
        if (c == '"' || c == '\'') {
            readText(String.valueOf(c));
            return Token.Kind.TEXT;
        }
        if (Character.isJavaIdentifierPart(c)) {
            readWord();
            return Token.Kind.WORD;
        }
        at += at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2)) ? 2 : 1;
        return Token.Kind.SYMBOL;
    }

    /** Where the mark begins, plus so many characters; or else, if there is no such mark. */
    private int end(String mark, int otherwise, int plus) {
        int found = text.indexOf(mark, at);
        return found < 0 ? otherwise : found + plus;
    }

    private void readText(String quote) {
        boolean block = quote.equals(FENCE);
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at);
            if (c == '\n' && !block) {
                return;
            }
            at += c == '\\' && at + 1 < text.length() && (block || text.charAt(at + 1) != '\n') ? 2 : 1;
        }
        at = Math.min(text.length(), at + quote.length());
    }

    /** A number's point belongs to it: {@code 1.5} is one word, {@code list.size} are two. */
    private void readWord() {
        boolean number = Character.isDigit(text.charAt(at));
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || (number && isPoint()))) {
            at++;
        }
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }
}
