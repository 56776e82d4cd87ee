package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pieces of Java source. */
final class JavaWriter {

    private static final String RUNTIME = "dev.lido.kernel.magic.MagicRuntime.";

    /** A constant of a class file holds 65,535 bytes, and a character takes up to three. */
    private static final int LONGEST_LITERAL = 20_000;

    private JavaWriter() {}

    /** A call of {@link MagicRuntime} with these texts. */
    static String call(String method, String... texts) {
        return callWith(method, Arrays.stream(texts).map(JavaWriter::quote).toArray(String[]::new));
    }

    /** A call of {@link MagicRuntime} with these expressions. */
    static String callWith(String method, String... expressions) {
        return RUNTIME + method + "(" + String.join(", ", expressions) + ")";
    }

    /** The texts as arguments. */
    static String list(List<String> texts) {
        return texts.stream().map(JavaWriter::quote).collect(Collectors.joining(", ", "java.util.List.of(", ")"));
    }

    /** The text as a Java expression on one line. */
    static String quote(String text) {
        if (text.length() <= LONGEST_LITERAL) {
            return literal(text);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i += LONGEST_LITERAL) {
            parts.add(literal(text.substring(i, Math.min(text.length(), i + LONGEST_LITERAL))));
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    private static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(escaped(text.charAt(i)));
        }
        return literal.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
