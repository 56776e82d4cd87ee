package dev.lido.table;

import java.util.Objects;

/**
 * How text is to look.
 *
 * @param width the most columns of a line, at least 1
 * @param glyphs what it may be drawn with
 */
public record Look(int width, Glyphs glyphs) {

    /** Checks its arguments. */
    public Look {
        if (width < 1) {
            throw new IllegalArgumentException("width < 1: " + width);
        }
        Objects.requireNonNull(glyphs, "glyphs");
    }
}
