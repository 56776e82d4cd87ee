package dev.lido.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A screen that obeys the terminal codes that tables use, so that a test sees what a person sees. */
final class FakeTerminal {

    private static final Pattern CODE = Pattern.compile("\033\\[(\\d*)([A-Za-z])");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);

    PrintStream stream() {
        return stream;
    }

    String raw() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** The rows of the screen, without those at its end that are empty. */
    List<String> rows() {
        List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
        int row = 0;
        int column = 0;
        String text = raw();
        Matcher code = CODE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                row++;
                column = 0;
                if (row == rows.size()) {
                    rows.add(new StringBuilder());
                }
            } else if (c == '\r') {
                column = 0;
            } else if (c == '\033' && code.find(i) && code.start() == i) {
                row -= code.group(2).equals("A") ? Integer.parseInt(code.group(1)) : 0;
                erase(rows, row, column, code.group(2));
                i = code.end() - 1;
            } else {
                put(rows.get(row), column++, c);
            }
        }
        return rows.stream()
                .map(StringBuilder::toString)
                .map(String::stripTrailing)
                .toList();
    }

    private static void erase(List<StringBuilder> rows, int row, int column, String what) {
        if (what.equals("J") || what.equals("K")) {
            rows.get(row).setLength(Math.min(column, rows.get(row).length()));
        }
        if (what.equals("J")) {
            rows.subList(row + 1, rows.size()).clear();
        }
    }

    private static void put(StringBuilder row, int column, char c) {
        while (row.length() <= column) {
            row.append(' ');
        }
        row.setCharAt(column, c);
    }
}
