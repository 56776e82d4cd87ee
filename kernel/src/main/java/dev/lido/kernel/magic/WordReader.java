package dev.lido.kernel.magic;

/** Reads words off a text: up to a blank that is in no quotes and no brackets. */
final class WordReader {

    private final String text;
    private int at;

    WordReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int position() {
        return at;
    }

    /** Goes to the next word; says whether there is one. */
    boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    boolean atQuote() {
        return at < text.length() && isQuote(text.charAt(at));
    }

    /** The word here, without the quotes around it or around parts of it; those in brackets are Java, and stay. */
    String word() {
        var word = new StringBuilder();
        int depth = 0;
        while (at < text.length() && (depth > 0 || !Character.isWhitespace(text.charAt(at)))) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                String quoted = quoted(c);
                word.append(depth > 0 ? c + quoted + c : quoted);
                continue;
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            word.append(c);
            at++;
        }
        return word.toString();
    }

    private String quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new UsageException("a quotation mark has no end: " + text.substring(at));
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return quoted;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
