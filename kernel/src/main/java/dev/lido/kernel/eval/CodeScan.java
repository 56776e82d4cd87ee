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
        var scanner = new JavaScanner(source);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == Token.Kind.COMMENT) {
                inComment = isOpen(token.text());
            } else {
                last = token.text().charAt(token.text().length() - 1);
                open += token.deepens();
            }
        }
        return new CodeScan(last, open, inComment);
    }

    private static boolean isOpen(String comment) {
        return comment.startsWith("/*") && !comment.startsWith("*/", Math.max(2, comment.length() - 2));
    }
}
