package dev.lido.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records: the fields as they are, rebuilt by the canonical constructor. */
final class RecordForm extends Form<Record> implements Carriage.FieldLayout {

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
    void put(GraphKryo kryo, SegmentOutput out, Record value) {
        for (FieldAccess field : fields) {
            field.put(kryo, out, value);
        }
    }

    @Override
    Record get(GraphKryo kryo, SegmentInput in, Class<?> wire) {
        int open = kryo.readObjects().openReferences();
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).get(kryo, in);
        }
        Record made = make(values);
        if (kryo.readObjects().openReferences() != open && hasCopied(made, values)) {
            // after all that is put off, which may be added later than this
            kryo.readObjects().atEnd(() -> kryo.readObjects().atEnd(() -> checkCopies(made, values)));
        }
        return made;
    }

    private boolean hasCopied(Record made, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (isCollection(values[i]) && fields.get(i).of(made) != values[i]) {
                return true;
            }
        }
        return false;
    }

    /** A copy of a collection that was half read is told by a copy that is made when all is read. */
    private void checkCopies(Record made, Object[] values) {
        Record whole = make(values);
        for (int i = 0; i < values.length; i++) {
            if (isCollection(values[i])
                    && !Objects.equals(fields.get(i).of(made), fields.get(i).of(whole))) {
                throw new Refusal(
                        type,
                        "cannot be rebuilt: its constructor copies a collection that is part of a cycle."
                                + " Keep the collection itself, or break the cycle.",
                        null);
            }
        }
    }

    private static boolean isCollection(Object value) {
        return value instanceof Collection || value instanceof Map;
    }

    private Record make(Object[] values) {
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
