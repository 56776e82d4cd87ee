package dev.lido.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Writes values as text of bounded length, whatever they are: long ones are shortened with a note, and a value whose own
 * {@code toString()} fails is told, not thrown.
 */
public final class BriefText {

    /** Characters that are shown of a value. */
    private static final int MOST = 20_000;

    private static final int MOST_IN_CELL = 300;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int MOST_ELEMENTS_IN_CELL = 30;
    private static final int DEEPEST = 8;

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private final int mostElements;

    private BriefText(int most, int mostElements) {
        this.most = most;
        this.mostElements = mostElements;
    }

    /** A value as a cell shows it. */
    static String of(Object value) {
        return new BriefText(MOST, MOST_ELEMENTS).written(value);
    }

    /** A value in one place of a table: some hundred characters, however many elements it has. Never throws. */
    public static String cell(Object value) {
        return new BriefText(MOST_IN_CELL, MOST_ELEMENTS_IN_CELL).written(value);
    }

    /** Says of a value that code of its own, named, threw. */
    static String broken(Object value, String what, Throwable thrown) {
        return "a " + value.getClass().getName() + ", whose " + what + " threw "
                + thrown.getClass().getName() + message(thrown);
    }

    private static String message(Throwable thrown) {
        try {
            return thrown.getMessage() == null ? "" : ": " + shortened(thrown.getMessage(), MOST_IN_CELL);
        } catch (Throwable worse) {
            return "";
        }
    }

    static String shortened(String text) {
        return shortened(text, MOST);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    private String written(Object value) {
        write(value, 0);
        return text.toString();
    }

    private void write(Object value, int depth) {
        int before = text.length();
        try {
            writeKnown(value, depth);
        } catch (Throwable thrown) { // whatever user code does
            text.setLength(before);
            text.append(broken(value, "toString()", thrown));
        }
    }

    private void writeKnown(Object value, int depth) {
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            writeAll("[", length, i -> Array.get(value, i), depth);
        } else if (value instanceof Collection<?> many && isPlain(many)) {
            Iterator<?> elements = many.iterator();
            writeAll("[", many.size(), i -> elements.next(), depth);
        } else if (value instanceof Map<?, ?> map && isPlain(map)) {
            writeMap(map, depth);
        } else {
            String own = Objects.requireNonNullElse(String.valueOf(value), "null"); // a toString() may give null
            text.append(shortened(own, Math.max(MOST_IN_CELL, most - text.length())));
        }
    }

    /** Of the JDK's, which say nothing of their own and may be long or hold themselves. */
    private static boolean isPlain(Object value) {
        return value.getClass().getName().startsWith("java.util.");
    }

    private void writeAll(String open, int size, IntFunction<Object> elements, int depth) {
        text.append(open);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ", ");
            if (i >= mostElements || text.length() >= most || depth >= DEEPEST) {
                text.append("… (")
                        .append(size - i)
                        .append(" more of ")
                        .append(size)
                        .append(')');
                break;
            }
            write(elements.apply(i), depth + 1);
        }
        text.append(']');
    }

    private void writeMap(Map<?, ?> map, int depth) {
        text.append('{');
        int i = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(i == 0 ? "" : ", ");
            if (i >= mostElements || text.length() >= most || depth >= DEEPEST) {
                text.append("… (")
                        .append(map.size() - i)
                        .append(" more of ")
                        .append(map.size())
                        .append(')');
                break;
            }
            write(entry.getKey(), depth + 1);
            text.append('=');
            write(entry.getValue(), depth + 1);
            i++;
        }
        text.append('}');
    }
}
