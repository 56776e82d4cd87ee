package dev.lido.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Obeys the terminal codes that tables use, so that a test sees what a person sees. As most terminals do, it breaks rows anew that
 * are too long when it gets narrower.
 */
final class FakeScreen {

    private static final Pattern CODE = Pattern.compile("\033\\[\\??([\\d;]*)([A-Za-z])");

    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
    private int columns;
    private int row;
    private int column;
    private boolean wraps = true;

    FakeScreen(int columns) {
        this.columns = columns;
    }

    /** Shows the text and gives the rows, without the blanks at their ends. */
    List<String> play(String text) {
        Matcher code = CODE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                down();
            } else if (c == '\r') {
                column = 0;
            } else if (c == '\033' && code.find(i) && code.start() == i) {
                obey(code.group(2), code.group(1));
                i = code.end() - 1;
            } else {
                put(c);
            }
        }
        return rows.stream()
                .map(StringBuilder::toString)
                .map(String::stripTrailing)
                .toList();
    }

    private void down() {
        row++;
        column = 0;
        if (row == rows.size()) {
            rows.add(new StringBuilder());
        }
    }

    private void obey(String code, String number) {
        switch (code) {
            case "A" -> row -= Integer.parseInt(number);
            case "K" -> eraseRest();
            case "J" -> {
                eraseRest();
                rows.subList(row + 1, rows.size()).clear();
            }
            case "l" -> wraps = false;
            case "h" -> wraps = true;
            case "t" -> resize(Integer.parseInt(number.replaceAll(".*;", "")));
            default -> {
                // a colour
            }
        }
    }

    private void eraseRest() {
        rows.get(row).setLength(Math.min(column, rows.get(row).length()));
    }

    private void resize(int now) {
        columns = now;
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder broken = rows.get(i);
            if (broken.length() > columns) {
                rows.add(i + 1, new StringBuilder(broken.substring(columns)));
                broken.setLength(columns);
                row += i < row ? 1 : 0;
            }
        }
    }

    private void put(char c) {
        if (column == columns && wraps) {
            down();
        }
        int at = Math.min(column, columns - 1);
        StringBuilder text = rows.get(row);
        text.append(" ".repeat(Math.max(0, at + 1 - text.length()))).setCharAt(at, c);
        column = at + 1;
    }
}
