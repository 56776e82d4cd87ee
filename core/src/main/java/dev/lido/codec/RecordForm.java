package dev.lido.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Records: the fields as they are, rebuilt by the canonical constructor. */
final class RecordForm extends Form<Record> implements Carrier.FieldLayout {

    private final Class<?> type;
    private final List<FieldAccess> fields;
    private final Constructor<?> constructor;

    RecordForm(Class<?> type) {
        this.type = type;
        this.fields = FieldAccess.ofRecord(type);
        this.constructor = canonical(type);
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError(type + " has no canonical constructor", impossible);
        }
    }

    @Override
    public int layout() {
        return FieldAccess.layout(fields);
    }

    @Override
    void put(Engine engine, SegmentOutput out, Record value) {
        for (FieldAccess field : fields) {
            field.put(engine, out, value);
        }
    }

    @Override
    Record get(Engine engine, SegmentInput in, Class<?> wire) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).get(engine, in);
        }
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw new Refusal(type, "its constructor threw " + Refusal.describe(cause), cause);
        } catch (ReflectiveOperationException denied) {
            throw new Refusal(type, "its constructor cannot be called.", denied);
        }
    }
}
