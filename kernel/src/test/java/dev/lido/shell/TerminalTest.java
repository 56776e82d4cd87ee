package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lido.table.Glyphs;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TerminalTest {

    private final Properties properties = new Properties();

    @Test
    void theCommandTellsTheColumns() {
        properties.setProperty("lido.terminal", "132");
        Terminal terminal = Terminal.of(properties, Map.of(), false);
        assertEquals(132, terminal.columns());
        assertEquals(131, terminal.look().width());
        assertEquals(Colours.ANSI, terminal.colours());
    }

    @Test
    void noneMeansNone() {
        properties.setProperty("lido.terminal", "none");
        assertFalse(Terminal.of(properties, Map.of(), true).live());
    }

    @Test
    void withoutWordTheConsoleDecides() {
        assertEquals(80, Terminal.of(properties, Map.of(), true).columns());
        assertEquals(
                100, Terminal.of(properties, Map.of("COLUMNS", "100"), true).columns());
        assertFalse(Terminal.of(properties, Map.of("COLUMNS", "100"), false).live());
    }

    @Test
    void aDumbTerminalGetsLines() {
        properties.setProperty("lido.terminal", "80");
        assertFalse(Terminal.of(properties, Map.of("TERM", "dumb"), true).live());
    }

    @Test
    void noColorIsRespected() {
        properties.setProperty("lido.terminal", "80");
        assertEquals(
                Colours.NONE,
                Terminal.of(properties, Map.of("NO_COLOR", "1"), true).colours());
        assertEquals(
                Colours.ANSI,
                Terminal.of(properties, Map.of("NO_COLOR", ""), true).colours());
    }

    @Test
    void oneCharsetThatCannotMakesAscii() {
        properties.setProperty("file.encoding", "UTF-8");
        assertEquals(Glyphs.UNICODE, Terminal.of(properties, Map.of(), true).glyphs());
        properties.setProperty("native.encoding", "ANSI_X3.4-1968");
        assertEquals(Glyphs.ASCII, Terminal.of(properties, Map.of(), true).glyphs());
        properties.setProperty("native.encoding", "no charset");
        assertEquals(Glyphs.UNICODE, Terminal.of(properties, Map.of(), true).glyphs());
    }
}
