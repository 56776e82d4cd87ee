package dev.lido.kernel.display;

import java.util.Objects;

/**
 * Markdown as a value, such as what a cell ends with.
 *
 * @param source what front ends are given, as it is
 */
public record Markdown(String source) implements Displayable {

    /** Checks for null. */
    public Markdown {
        Objects.requireNonNull(source, "source");
    }

    /** Makes one of its source. */
    public static Markdown of(String source) {
        return new Markdown(source);
    }

    @Override
    public Bundle bundle() {
        return Bundle.text(source).with("text/markdown", source);
    }
}
