package dev.lido.table;

import dev.lido.codec.ValueParts;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Carries Tablesaw's tables and columns by their names and values, since their fields hold lambdas and formatters. How a column
 * prints its values, if that was set, does not travel.
 */
public final class TableParts implements ValueParts {

    @Override
    public boolean carries(Class<?> type) {
        return type == Table.class || Column.class.isAssignableFrom(type);
    }

    @Override
    public Object[] parts(Object value) {
        if (value instanceof Table table) {
            return new Object[] {table.name(), table.columns().toArray()};
        }
        Column<?> column = (Column<?>) value;
        List<Object> values = new ArrayList<>(column.size());
        for (int row = 0; row < column.size(); row++) {
            values.add(column.isMissing(row) ? null : column.get(row));
        }
        return new Object[] {column.name(), column.type().name(), values.toArray()};
    }

    @Override
    public Object whole(Object[] parts) {
        String name = (String) parts[0];
        if (parts.length == 2) {
            Table table = Table.create(name);
            for (Object column : (Object[]) parts[1]) {
                table.addColumns((Column<?>) column);
            }
            return table;
        }
        Column<?> column = ColumnType.valueOf((String) parts[1]).create(name);
        for (Object value : (Object[]) parts[2]) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.appendObj(value);
            }
        }
        return column;
    }
}
