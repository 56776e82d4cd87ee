package dev.lido.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        String text = "SVG drawing, " + source.length() + " characters";
        return Bundle.html(html(), text).with("image/svg+xml", source);
    }

    /** As an image where it can stand alone: cleaners of static pages leave nothing of a drawing that is part of the page. */
    private String html() {
        if (!source.contains("http://www.w3.org/2000/svg")) {
            return "<div>" + source + "</div>";
        }
        String encoded = Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8));
        return "<img alt=\"drawing\" src=\"data:image/svg+xml;base64," + encoded + "\"/>";
    }
}
