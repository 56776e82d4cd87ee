package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.List;

/**
 * A cell with a clock around it. Its snippets stay what they are, so that what it declares lives on; an expression at its end is
 * handed to the clock, which gives it back as the cell's value.
 */
final class TimedCell {

    private static final String START = JavaWriter.callWith("startClock") + ";\n";

    private TimedCell() {}

    /** On its old lines, with the clock started on the line above. */
    static String of(String cell) {
        List<Token> code = JavaScanner.code(cell);
        int last = lastStatement(code);
        if (last == code.size() || isDeclaration(code.subList(last, code.size()))) {
            return START + cell + "\n" + (last == code.size() ? "" : "; ") + JavaWriter.callWith("stopClock") + ";";
        }
        int at = code.get(last).start();
        String before = cell.substring(0, at);
        return START + before + "dev.lido.kernel.magic.MagicRuntime.stopClock(() -> " + cell.substring(at) + "\n)";
    }

    /** Where the statement begins that lacks its semicolon; the number of tokens if there is none. */
    private static int lastStatement(List<Token> code) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < code.size(); i++) {
            Token token = code.get(i);
            depth += token.deepens();
            boolean blockEnds =
                    token.is("}") && (i + 1 == code.size() || code.get(i + 1).beginsOperand());
            if (depth == 0 && (token.is(";") || blockEnds)) {
                start = i + 1;
            }
        }
        return start;
    }

    /** A type and a name, as in {@code int x = 5}, or an import: JShell does without their semicolon at the end of a cell. */
    private static boolean isDeclaration(List<Token> statement) {
        int equals = 0;
        while (equals < statement.size() && !statement.get(equals).is("=")) {
            equals++;
        }
        return statement.get(0).is("import")
                || (equals > 1 && equals < statement.size() && isType(statement.get(equals - 2)));
    }

    private static boolean isType(Token token) {
        return token.kind() == Token.Kind.WORD || token.is(">") || token.is("]");
    }
}
