package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where one expression ends and the next begins when only a blank divides them: where, outside all brackets, a word or a
 * literal follows what an expression may end with, which Java itself never has. A next expression that begins with a bracket or a
 * sign needs a colon before it, since {@code f (x)} is a call.
 */
final class Expressions {

    private static final Set<String> WILDCARD_ENDS = Set.of(">", ",", "extends", "super");

    private Expressions() {}

    static List<String> split(String code) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int border : borders(code)) {
            found.add(code.substring(from, border).strip());
            from = border;
        }
        if (!code.isBlank()) {
            found.add(code.substring(from).strip());
        }
        return found;
    }

    /** Where expressions begin that follow others. */
    static List<Integer> borders(String code) {
        List<Integer> borders = new ArrayList<>();
        List<Token> tokens = JavaScanner.code(code);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (depth == 0 && i > 0 && isBorder(tokens, i)) {
                borders.add(token.start());
            }
            depth += token.deepens();
            if (depth < 0) {
                throw new UsageException("a bracket is closed that was not opened: " + code);
            }
        }
        if (depth > 0) {
            throw new UsageException("a bracket is not closed on this line: " + code);
        }
        return borders;
    }

    private static boolean isBorder(List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        boolean pattern = i > 1 && tokens.get(i - 2).is("instanceof");
        return !pattern
                && before.endsOperand()
                && tokens.get(i).beginsOperand()
                && before.end() < tokens.get(i).start();
    }

    /** Where the colon is that divides two parts and belongs to no {@code ?}; -1 if there is none. */
    static int colon(String code) {
        List<Token> tokens = JavaScanner.code(code);
        int depth = 0;
        int open = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.deepens();
            if (depth == 0 && token.is("?") && !isWildcard(tokens, i)) {
                open++;
            } else if (depth == 0 && token.is(":") && open-- == 0) {
                return token.start();
            }
        }
        return -1;
    }

    private static boolean isWildcard(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && WILDCARD_ENDS.contains(tokens.get(i + 1).text());
    }
}
