package dev.lido.kernel.display;

import java.util.Objects;

/**
 * A drawing in SVG as a value, such as what a cell ends with.
 *
 * @param source what front ends are given, as it is
 */
public record Svg(String source) implements Displayable {

    /** Checks for null. */
    public Svg {
        Objects.requireNonNull(source, "source");
    }

    /** Makes one of its source. */
    public static Svg of(String source) {
        return new Svg(source);
    }

    @Override
    public Bundle bundle() {
        return Bundle.text(source).with("image/svg+xml", source);
    }
}
