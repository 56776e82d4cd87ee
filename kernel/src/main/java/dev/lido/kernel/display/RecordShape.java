package dev.lido.kernel.display;

import dev.lido.table.DataTable.Entry;
import dev.lido.table.DataTable.Header;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads records of one class as rows: a column for each component. */
final class RecordShape {

    private static final Set<Class<?>> NUMBERS =
            Set.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private final List<RecordComponent> components;

    private RecordShape(Class<?> type) {
        components = Arrays.asList(type.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
    }

    /** The shape that all of these have in common; null if they are not records of one class, with components. */
    static RecordShape of(Collection<?> values) {
        Class<?> type = null;
        for (Object value : values) {
            if (value == null || !value.getClass().isRecord() || (type != null && type != value.getClass())) {
                return null;
            }
            type = value.getClass();
        }
        return type == null || type.getRecordComponents().length == 0 ? null : new RecordShape(type);
    }

    List<Header> headers() {
        return components.stream()
                .map(component -> new Header(component.getName(), isNumber(component.getType())))
                .toList();
    }

    private static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type) || Number.class.isAssignableFrom(type);
    }

    List<Entry> row(Object value) {
        List<Entry> cells = new ArrayList<>();
        for (RecordComponent component : components) {
            cells.add(Entry.of(read(component, value)));
        }
        return cells;
    }

    private static String read(RecordComponent component, Object value) {
        try {
            return BriefText.cell(component.getAccessor().invoke(value));
        } catch (InvocationTargetException thrown) { // an accessor of the user's own
            return BriefText.broken(value, component.getName() + "()", thrown.getCause());
        } catch (IllegalAccessException hidden) {
            return "?";
        }
    }
}
