package dev.lido.table;

import java.util.function.IntFunction;

/**
 * What stands in one place of a grid.
 *
 * @param wanted how many columns it would like
 * @param draw gives its text for a number of columns; the text may be shorter
 */
record Cell(int wanted, IntFunction<String> draw) {

    static Cell of(String text, Glyphs glyphs) {
        String clean = ScreenText.clean(text);
        return new Cell(ScreenText.width(clean), width -> ScreenText.cut(clean, width, glyphs));
    }
}
