package dev.lido.kernel.display;

import java.util.Objects;

/**
 * A formula as a value, in LaTeX with its dollar signs.
 *
 * @param source what front ends are given, as it is
 */
public record Latex(String source) implements Displayable {

    /** Checks for null. */
    public Latex {
        Objects.requireNonNull(source, "source");
    }

    /** Makes one of its source. */
    public static Latex of(String source) {
        return new Latex(source);
    }

    @Override
    public Bundle bundle() {
        return Bundle.text(source).with("text/latex", source);
    }
}
