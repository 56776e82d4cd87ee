package dev.lido.kernel.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value as front ends show it: the same thing in several MIME types, of which each takes the richest that it knows.
 *
 * @param data by MIME type: strings, numbers, booleans, maps or lists
 * @param metadata by MIME type; mostly empty
 */
public record Bundle(Map<String, Object> data, Map<String, Object> metadata) {

    /** The type that every front end knows. */
    public static final String TEXT = "text/plain";

    /** For notebooks; scripts in it do not run. */
    public static final String HTML = "text/html";

    /** Copies the maps. */
    public Bundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Plain text alone. */
    public static Bundle text(String text) {
        return new Bundle(Map.of(TEXT, text), Map.of());
    }

    /** HTML with its twin in plain text. */
    public static Bundle html(String html, String text) {
        return text(text).with(HTML, html);
    }

    /** This one with one type more. */
    public Bundle with(String type, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(type, content);
        return new Bundle(more, metadata);
    }
}
