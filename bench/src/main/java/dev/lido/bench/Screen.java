package dev.lido.bench;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What standard output is.
 *
 * @param columns of the terminal; 0 if it is none
 * @param look how a table is drawn there
 */
record Screen(int columns, Table.Look look) {

    private static final String TERMINAL = "lido.terminal";

    /** As {@code scripts/lido} has found out. */
    static Screen here() {
        return of(System.getProperties(), System.getenv());
    }

    static Screen of(Properties properties, Map<String, String> environment) {
        String told = properties.getProperty(TERMINAL, "none");
        if (!told.matches("[1-9][0-9]{0,4}")) {
            return new Screen(0, Table.Look.PLAIN);
        }
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
        Table.Look lined = coloured ? Table.Look.COLOURED : Table.Look.LINED;
        return new Screen(Integer.parseInt(told), knowsLines(environment) ? lined : Table.Look.PLAIN);
    }

    private static boolean knowsLines(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(java.util.Locale.ROOT)
                        .replace("-", "")
                        .endsWith("utf8"))
                .isPresent();
    }

    /** With all pools where there is room for them. */
    boolean hasRoomFor(Table table) {
        return columns == 0 || table.width() <= columns;
    }
}
