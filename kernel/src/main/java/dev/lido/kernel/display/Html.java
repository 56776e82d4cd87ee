package dev.lido.kernel.display;

import java.util.Objects;

/**
 * HTML as a value, such as what a cell ends with.
 *
 * @param source what front ends are given, as it is
 */
public record Html(String source) implements Displayable {

    /** Checks for null. */
    public Html {
        Objects.requireNonNull(source, "source");
    }

    /** Makes one of its source. */
    public static Html of(String source) {
        return new Html(source);
    }

    @Override
    public Bundle bundle() {
        return Bundle.text(source).with(Bundle.HTML, source);
    }
}
