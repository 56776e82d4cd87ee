package dev.lido.kernel.display;

import dev.lido.table.DataTable;
import dev.lido.table.DataTable.Entry;
import dev.lido.table.DataTable.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Shows Tablesaw's tables: the first and the last rows of long ones. Loaded when the first such table is shown, since Tablesaw is large. */
final class TablesawView {

    private static final int MOST = 60;
    private static final int AT_EACH_END = 20;
    private static final int MOST_COLUMNS = 60;

    private TablesawView() {}

    static Bundle of(Object value) {
        Table table = (Table) value;
        DataTable data = data(table);
        return Bundle.html(data.html(), data.text());
    }

    private static DataTable data(Table table) {
        List<Column<?>> columns = table.columns().stream().limit(MOST_COLUMNS).toList();
        List<Header> headers = columns.stream()
                .map(column -> new Header(column.name(), column instanceof NumericColumn<?>))
                .toList();
        List<List<Entry>> rows = new ArrayList<>();
        boolean isLong = table.rowCount() > MOST;
        int head = isLong ? AT_EACH_END : table.rowCount();
        IntStream.range(0, head).forEach(row -> rows.add(row(columns, row)));
        if (isLong) {
            rows.add(columns.stream().map(column -> Entry.of("…")).toList());
            IntStream.range(table.rowCount() - AT_EACH_END, table.rowCount())
                    .forEach(row -> rows.add(row(columns, row)));
        }
        return new DataTable(caption(table, columns.size(), isLong), headers, rows);
    }

    private static List<Entry> row(List<Column<?>> columns, int row) {
        return columns.stream()
                .map(column -> Entry.of(BriefText.cell(column.getString(row))))
                .toList();
    }

    private static String caption(Table table, int columns, boolean isLong) {
        String name = table.name() == null || table.name().isEmpty() ? "" : table.name() + ": ";
        String shown = isLong ? ", the first and the last " + AT_EACH_END + " rows" : "";
        String shownColumns = columns < table.columnCount() ? ", the first " + columns + " columns" : "";
        return name + table.rowCount() + " rows, " + table.columnCount() + " columns" + shown + shownColumns;
    }
}
