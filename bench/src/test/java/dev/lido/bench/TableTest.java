package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TableTest {

    private final Grid wide = Grid.wide(Samples.ALL, Samples.results());

    @Test
    void inAPipeItHasNeitherLinesNorColours() {
        assertEquals("""
                case            Lido  mp fork  loky  limit  to best  to limit  goal
                apply, us       20.0     90.0  50.0   10.0     2.5×      2.0×  ≥ 4× multiprocessing, ≤ 2.5× limit  met
                speed, items/s   300        –   200      –     1.5×         –  ≥ 2× best                           missed
                """, new Table(wide).text(Table.Look.PLAIN));
    }

    @Test
    void aNarrowTerminalGetsTheBestOfTheOthersAlone() {
        assertEquals("""
                ┌───────────┬──────┬────────────┬───────┬─────────┬──────────┬────────────────────────────────────┬─────┐
                │ case      │ Lido │ best other │ limit │ to best │ to limit │ goal                               │     │
                ├───────────┼──────┼────────────┼───────┼─────────┼──────────┼────────────────────────────────────┼─────┤
                │ apply, us │ 20.0 │  loky 50.0 │  10.0 │    2.5× │     2.0× │ ≥ 4× multiprocessing, ≤ 2.5× limit │ met │
                └───────────┴──────┴────────────┴───────┴─────────┴──────────┴────────────────────────────────────┴─────┘
                """, new Table(Grid.narrow(List.of(Samples.APPLY), Samples.results())).text(Table.Look.LINED));
    }

    @Test
    void markdownPutsFiguresToTheRight() {
        List<String> lines = new Table(wide).markdown().lines().toList();
        assertEquals("|---|---:|---:|---:|---:|---:|---:|---|---|", lines.get(1));
        assertEquals("| speed, items/s | 300 | – | 200 | – | 1.5× | – | ≥ 2× best | missed |", lines.get(3));
    }

    @Test
    void coloursAreForTerminalsOfThoseWhoWantThem() {
        assertEquals(Table.Look.COLOURED, look("200", Map.of("LANG", "C.UTF-8")));
        assertEquals(Table.Look.LINED, look("200", Map.of("LANG", "en_US.utf8", "NO_COLOR", "1")));
        assertEquals(Table.Look.PLAIN, look("200", Map.of("LANG", "C.UTF-8", "LC_ALL", "C")));
        assertEquals(Table.Look.PLAIN, look("none", Map.of("LANG", "C.UTF-8")));
        assertTrue(new Table(wide).text(Table.Look.COLOURED).contains("\u001b[32mmet   \u001b[0m"));
        assertFalse(new Table(wide).text(Table.Look.LINED).contains("\u001b"));
    }

    private static Table.Look look(String terminal, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("lido.terminal", terminal);
        return Screen.of(properties, environment).look();
    }
}
