package dev.lido.shell;

import dev.lido.table.Glyphs;
import dev.lido.table.Look;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What standard output is.
 *
 * <p>The property {@code lido.terminal} decides, the number of columns at the start or {@code none}, since JShell's remote JVM cannot see the
 * terminal itself; without it the JVM's console does.
 *
 * @param columns the terminal's width, or 0 where nothing can be redrawn in place
 * @param glyphs what it can show
 * @param colours whether it is to be coloured
 */
record Terminal(int columns, Glyphs glyphs, Colours colours) {

    private static final int USUAL_COLUMNS = 80;
    private static final int LOG_COLUMNS = 120;
    private static final int LEAST_COLUMNS = 20;

    /** This JVM's. */
    static Terminal here() {
        return of(System.getProperties(), System.getenv(), hasConsole());
    }

    static Terminal of(Properties properties, Map<String, String> environment, boolean console) {
        int columns = columns(properties.getProperty("lido.terminal", ""), environment, console);
        boolean plain =
                columns == 0 || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(columns, glyphs(properties), plain ? Colours.NONE : Colours.ANSI);
    }

    /** The same, so wide. */
    Terminal withColumns(int now) {
        return new Terminal(now, glyphs, colours);
    }

    /** Whether a table can be redrawn in place. */
    boolean live() {
        return columns > 0;
    }

    /** For text; the last column stays free, since terminals differ in what happens behind it. */
    Look look() {
        return new Look(live() ? Math.max(LEAST_COLUMNS, columns - 1) : LOG_COLUMNS, glyphs);
    }

    private static int columns(String told, Map<String, String> environment, boolean console) {
        if (told.equals("none") || environment.getOrDefault("TERM", "").equals("dumb")) {
            return 0;
        }
        if (!told.isEmpty()) {
            return number(told, USUAL_COLUMNS);
        }
        return console ? number(environment.getOrDefault("COLUMNS", ""), USUAL_COLUMNS) : 0;
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** Every charset that has a say must agree: Java's own may be UTF-8 where the terminal's is not, and the other way round. */
    private static Glyphs glyphs(Properties properties) {
        boolean ascii = Stream.of("native.encoding", "sun.stdout.encoding", "stdout.encoding", "file.encoding")
                .map(properties::getProperty)
                .filter(name -> name != null && isCharset(name))
                .anyMatch(name -> Glyphs.of(Charset.forName(name)) == Glyphs.ASCII);
        return ascii ? Glyphs.ASCII : Glyphs.UNICODE;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException badName) {
            return false;
        }
    }

    /** JDK 22 and later may give a console where there is no terminal, and say so when asked by a method that 17 does not have. */
    @SuppressWarnings("SystemConsoleNull") // it is asked as well
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    /** The charset of a stream; JDK 17 knows only that of all. */
    static Charset charset(PrintStream stream) {
        try {
            return (Charset) PrintStream.class.getMethod("charset").invoke(stream);
        } catch (ReflectiveOperationException olderThan18) {
            Charset usual = Charset.defaultCharset();
            return usual.canEncode() ? usual : StandardCharsets.UTF_8;
        }
    }
}
