package dev.lido.shell;

import dev.lido.table.Line;

/** Colours the lines of a table, or not. */
enum Colours {
    /** By terminal codes. */
    ANSI,
    /** As they are. */
    NONE;

    private static final String RESET = "\033[0m";

    String of(Line line) {
        String code = this == NONE ? "" : code(line);
        return code.isEmpty() ? line.text() : code + line.text() + RESET;
    }

    private static String code(Line line) {
        return switch (line.tone()) {
            case HEADER -> "\033[1m";
            case PLAIN -> "";
            case GOOD -> "\033[32m";
            case BAD -> "\033[31m";
            case FAINT -> "\033[2m";
        };
    }
}
