package dev.lido.kernel.eval;

/**
 * What source looks like at its end, without its comments and with its strings passed over.
 *
 * @param last the last character of the code; a blank if there is none
 * @param open how many brackets are open
 * @param inComment whether it ends in a comment that is not closed
 */
record CodeScan(char last, int open, boolean inComment) {

    static CodeScan of(String source) {
        char last = ' ';
        int open = 0;
        boolean inComment = false;
        int at = 0;
        while (at < source.length()) {
            int next = skipComment(source, at);
            inComment |= source.startsWith("/*", at) && source.indexOf("*/", at + 2) < 0;
            if (next == at) {
                char found = source.charAt(at);
                open += "([{".indexOf(found) >= 0 ? 1 : ")]}".indexOf(found) >= 0 ? -1 : 0;
                last = Character.isWhitespace(found) ? last : found;
                next = skipLiteral(source, at);
            }
            at = next;
        }
        return new CodeScan(last, open, inComment);
    }

    private static int skipComment(String source, int at) {
        if (source.startsWith("//", at)) {
            return after(source, "\n", at);
        }
        return source.startsWith("/*", at) ? after(source, "*/", at + 2) : at;
    }

    /** Where what begins there ends: a string or character, else the character itself. */
    private static int skipLiteral(String source, int at) {
        if (source.startsWith("\"\"\"", at)) {
            return afterQuotes(source, "\"\"\"", at + 3);
        }
        char found = source.charAt(at);
        return found == '"' || found == '\'' ? afterQuotes(source, String.valueOf(found), at + 1) : at + 1;
    }

    private static int afterQuotes(String source, String quotes, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith(quotes, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), at + quotes.length());
    }

    private static int after(String source, String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }
}
