package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.table.DataTable.Entry;
import dev.lido.table.DataTable.Header;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DataTableTest {

    private static final DataTable INNER =
            new DataTable("1 row", List.of(new Header("x", false)), List.of(List.of(Entry.of("<y>"))));

    private static final DataTable TABLE = new DataTable(
            "2 rows",
            List.of(new Header("name", false), new Header("size", true)),
            List.of(List.of(Entry.of("one"), Entry.of("1")), List.of(Entry.of(INNER, "{x=<y>}"), Entry.of("1000"))));

    @Test
    void asHtml() throws IOException {
        Golden.check("data.html", TABLE.html());
    }

    @Test
    void asText() {
        assertEquals("""
                2 rows
                name     size
                one         1
                {x=<y>}  1000""", TABLE.text());
    }
}
