package dev.lido.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a table.
 *
 * @param text without its line end and without trailing blanks
 * @param tone what it is about
 */
public record Line(String text, Tone tone) {

    /** The columns of a terminal that it takes. */
    public int width() {
        return ScreenText.width(text);
    }

    /** The lines as one text, each with its line end. */
    public static String join(List<Line> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
