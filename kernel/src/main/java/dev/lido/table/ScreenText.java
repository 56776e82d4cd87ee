package dev.lido.table;

import java.util.Arrays;

/** Measures text as a terminal lays it out: Chinese, Japanese, Korean characters and emoji take two columns, accents none. */
final class ScreenText {

    /** First and last code points of what is two columns wide. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE4F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private ScreenText() {}

    /** Without anything that would move the cursor. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static int width(String text) {
        return text.codePoints().map(ScreenText::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return Arrays.stream(WIDE).anyMatch(range -> codePoint >= range[0] && codePoint <= range[1]);
    }

    /** The text, or as much of it as fits with an ellipsis behind. */
    static String cut(String text, int width, Glyphs glyphs) {
        if (width(text) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        int room = width - 1;
        for (int codePoint : text.codePoints().toArray()) {
            room -= width(codePoint);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return width < 1 ? "" : kept + glyphs.ellipsis();
    }

    static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - width(text)));
        return right ? blanks + text : text + blanks;
    }
}
