package dev.lido.kernel.eval;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/**
 * What of a cell JShell is asked about: it knows one snippet, a cell has several, and those above the cursor have not run yet.
 *
 * @param code up to the cursor: its snippet, behind those above it that can stand in one method with it
 * @param shift what to add to a position in the code to get one in the cell, from the cursor's snippet on
 */
record CodeAtCursor(String code, int shift) {

    private static final String BLANKS = "\\A(?:\\s|//[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)*";
    private static final String MODIFIERS =
            "(?:@[\\w.]+(?:\\([^)]*\\))?\\s+|(?:public|private|protected|static|final|abstract|sealed|synchronized)\\s+)*";

    private static final Pattern IMPORT = Pattern.compile(BLANKS + "import\\b.*", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile(BLANKS + MODIFIERS + "(?:class|interface|enum|record|@interface)\\s.*", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            BLANKS + MODIFIERS
                    + "(?:<[^(){};]*>\\s*)?(?!new\\b|return\\b|throw\\b|else\\b)[\\w.]+(?:\\s*<[^(){};]*>)?[\\s\\[\\]]+\\w+"
                    + "\\s*\\((?<parameters>[^(){};]*)\\)\\s*(?:throws\\s[\\w.,\\s]+)?\\{(?<body>.*)",
            Pattern.DOTALL);

    static CodeAtCursor of(SourceCodeAnalysis analysis, String source, int cursor) {
        String before = source.substring(0, cursor);
        var kept = new StringBuilder();
        int from = 0;
        for (Piece piece = Piece.of(analysis, before, 0);
                piece != null && piece.next() < before.length();
                piece = Piece.of(analysis, before, from)) {
            if (!IMPORT.matcher(piece.source()).matches()
                    && !METHOD.matcher(piece.source()).matches()) {
                kept.append(piece.source()).append('\n');
            }
            from = piece.next();
        }
        String last = before.substring(from);
        if (IMPORT.matcher(last).matches() || TYPE.matcher(last).matches()) {
            return new CodeAtCursor(last, from);
        }
        String body = bodyOf(last);
        String code = kept + body;
        return new CodeAtCursor(code, before.length() - code.length());
    }

    /** A method whose end is missing, as statements with its parameters as variables: JShell finds no names in it otherwise. */
    private static String bodyOf(String code) {
        Matcher method = METHOD.matcher(code);
        if (!method.matches()) {
            return code;
        }
        String parameters = method.group("parameters").isBlank()
                ? ""
                : method.group("parameters").replace("...", "[]").replaceAll(",(?![^<]*>)", ";") + ";";
        return parameters + " " + method.group("body");
    }
}
