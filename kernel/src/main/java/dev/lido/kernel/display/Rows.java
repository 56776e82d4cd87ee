package dev.lido.kernel.display;

import dev.lido.table.DataTable;
import dev.lido.table.DataTable.Entry;
import dev.lido.table.DataTable.Header;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which collections and maps are shown as tables, and lays them out; long ones are shortened with a note. */
final class Rows {

    private static final int MOST = 60;
    private static final int MOST_COLUMNS = 30;
    private static final int DEEPEST = 3;

    private Rows() {}

    /** Records of one class, or maps with text as keys; null for other elements, and for none. */
    static DataTable of(Collection<?> values) {
        List<Object> first = first(values);
        String caption = caption(values.size(), first.size(), values.size() == 1 ? "row" : "rows");
        RecordShape shape = RecordShape.of(first);
        if (shape != null) {
            return new DataTable(
                    caption, shape.headers(), first.stream().map(shape::row).toList());
        }
        return isMaps(first) ? ofMaps(caption, first) : null;
    }

    /** Keys and values; values that are records of one class in columns, values that are maps as tables in the table. */
    static DataTable of(Map<?, ?> map) {
        return of(map, 1);
    }

    private static DataTable of(Map<?, ?> map, int depth) {
        List<Object> entries = first(map.entrySet());
        String caption = caption(map.size(), entries.size(), map.size() == 1 ? "entry" : "entries");
        RecordShape shape = RecordShape.of(entries.stream()
                .map(entry -> ((Map.Entry<?, ?>) entry).getValue())
                .toList());
        List<Header> headers = new ArrayList<>(List.of(new Header("key", false)));
        headers.addAll(shape != null ? shape.headers() : List.of(new Header("value", false)));
        List<List<Entry>> rows = new ArrayList<>();
        for (Object each : entries) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
            List<Entry> row = new ArrayList<>(List.of(Entry.of(BriefText.cell(entry.getKey()))));
            row.addAll(shape != null ? shape.row(entry.getValue()) : List.of(value(entry.getValue(), depth)));
            rows.add(row);
        }
        return new DataTable(caption, headers, rows);
    }

    private static Entry value(Object value, int depth) {
        String words = BriefText.cell(value);
        return value instanceof Map<?, ?> inner && !inner.isEmpty() && depth < DEEPEST
                ? Entry.of(of(inner, depth + 1), words)
                : Entry.of(words);
    }

    private static boolean isMaps(List<Object> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof Map<?, ?> map
                                && !map.isEmpty()
                                && map.size() <= MOST_COLUMNS
                                && map.keySet().stream().allMatch(String.class::isInstance));
    }

    private static DataTable ofMaps(String caption, List<Object> maps) {
        Set<String> keys = new LinkedHashSet<>();
        for (Object map : maps) {
            ((Map<?, ?>) map).keySet().forEach(key -> keys.add((String) key));
        }
        List<String> names = keys.stream().limit(MOST_COLUMNS).toList();
        return new DataTable(
                caption,
                names.stream()
                        .map(name -> new Header(name, isNumber(name, maps)))
                        .toList(),
                maps.stream().map(map -> row((Map<?, ?>) map, names)).toList());
    }

    private static boolean isNumber(String name, List<Object> maps) {
        return maps.stream()
                .map(map -> ((Map<?, ?>) map).get(name))
                .allMatch(value -> value == null || value instanceof Number);
    }

    private static List<Entry> row(Map<?, ?> map, List<String> names) {
        return names.stream()
                .map(name -> Entry.of(map.containsKey(name) ? BriefText.cell(map.get(name)) : ""))
                .toList();
    }

    private static List<Object> first(Collection<?> values) {
        List<Object> first = new ArrayList<>();
        for (Object value : values) {
            if (first.size() == MOST) {
                break;
            }
            first.add(value);
        }
        return first;
    }

    private static String caption(int all, int shown, String what) {
        String count = all + " " + what;
        return shown < all ? "the first " + shown + " of " + count : count;
    }
}
