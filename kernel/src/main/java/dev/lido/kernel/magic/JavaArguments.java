package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.List;

/**
 * Arguments that are Java, with options before, between and after.
 *
 * <p>{@code --name} is an option where Java could not have it: at the start, or behind a whole expression, outside all
 * brackets. So {@code x -> --x} keeps its decrement.
 *
 * @param given the options
 * @param code the Java, on one line, without comments and without a semicolon at its end
 */
record JavaArguments(Given given, String code) {

    static JavaArguments parse(OptionSet options, String arguments) {
        var given = new Given();
        var code = new StringBuilder();
        var scanner = new JavaScanner(arguments);
        Token before = null;
        int depth = 0;
        int from = 0;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            boolean option = depth == 0 && isOption(arguments, token, before);
            if (option || token.kind() == Token.Kind.COMMENT) {
                code.append(arguments, from, token.start()).append(' ');
                from = option ? takeOption(options, arguments, token.end(), given) : token.end();
                scanner.jump(from);
                continue;
            }
            depth += token.deepens();
            before = token;
        }
        return new JavaArguments(
                given, trimmed(code.append(arguments, from, arguments.length()).toString()));
    }

    /** Whether the token begins an option, given the one before it, if any, in the same text. */
    static boolean isOption(String text, Token dashes, Token before) {
        int start = dashes.start();
        return dashes.is("--")
                && (before == null || before.endsOperand())
                && (start == 0 || Character.isWhitespace(text.charAt(start - 1)))
                && dashes.end() < text.length()
                && Character.isLetter(text.charAt(dashes.end()));
    }

    /** Where the option's name ends that begins there. */
    static int optionEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Reads the option whose name begins there, and says where it ends. */
    private static int takeOption(OptionSet options, String text, int start, Given given) {
        int end = optionEnd(text, start);
        Option option = options.find(text.substring(start, end));
        boolean attached = end < text.length() && text.charAt(end) == '=';
        var reader = new WordReader(text, attached ? end + 1 : end);
        given.put(option, Words.value(option, attached ? reader.word() : null, reader));
        return reader.position();
    }

    private static String trimmed(String code) {
        String trimmed = code.strip();
        return trimmed.endsWith(";")
                ? trimmed.substring(0, trimmed.length() - 1).strip()
                : trimmed;
    }

    /** The expressions that stand side by side, divided by blanks. */
    List<String> expressions() {
        return Expressions.split(code);
    }
}
