package dev.lido.table;

/** Draws progress bars. */
final class Bar {

    private static final int FRAME = 2;
    private static final int SLIDER = 3;
    private static final long STEP_MILLIS = 200;

    private Bar() {}

    /** A bar of that many columns, frame included, filled up to the fraction (0 to 1). */
    static String of(double fraction, int width, Glyphs glyphs) {
        int inner = Math.max(1, width - FRAME);
        int steps = glyphs.parts().length();
        int filled = (int) Math.floor(Math.max(0, Math.min(1, fraction)) * inner * steps);
        String full = last(glyphs).repeat(filled / steps);
        int rest = filled % steps;
        String part = rest == 0 ? "" : glyphs.parts().substring(rest - 1, rest);
        return framed(full + part, inner, glyphs);
    }

    /** A slider that goes to and fro with time, for jobs whose end is not known. */
    static String moving(long millis, int width, Glyphs glyphs) {
        int inner = Math.max(1, width - FRAME);
        int slider = Math.min(SLIDER, inner);
        int way = inner - slider;
        int step = way == 0 ? 0 : (int) (millis / STEP_MILLIS % (2L * way));
        int at = step <= way ? step : 2 * way - step;
        return framed(" ".repeat(at) + last(glyphs).repeat(slider), inner, glyphs);
    }

    private static String last(Glyphs glyphs) {
        return glyphs.parts().substring(glyphs.parts().length() - 1);
    }

    private static String framed(String filling, int inner, Glyphs glyphs) {
        return glyphs.left() + filling + " ".repeat(inner - filling.length()) + glyphs.right();
    }
}
