package dev.lido.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Carries one field. */
final class FieldAccess {

    private final Field field;
    private final Class<?> type;
    private final String step;

    private FieldAccess(Field field) {
        field.setAccessible(true);
        this.field = field;
        this.type = field.getType();
        this.step = "." + field.getName();
    }

    /** The fields of a class and of its superclasses that are not the JDK's, without static and transient ones. */
    static List<FieldAccess> ofObject(Class<?> type) {
        var found = new ArrayList<FieldAccess>();
        for (Class<?> each = type; each != null && !ClassNames.isJdk(each); each = each.getSuperclass()) {
            Field[] declared = each.getDeclaredFields();
            Arrays.sort(declared, Comparator.comparing(Field::getName));
            for (Field field : declared) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    found.add(new FieldAccess(field));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The fields of a record's components, in their order. */
    static List<FieldAccess> ofRecord(Class<?> type) {
        var found = new ArrayList<FieldAccess>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                found.add(new FieldAccess(type.getDeclaredField(component.getName())));
            }
        } catch (NoSuchFieldException impossible) {
            throw new LinkageError(type + " has no field for a component", impossible);
        }
        return List.copyOf(found);
    }

    /** A hash of names and types, the same in every JVM. */
    static int layout(List<FieldAccess> fields) {
        int hash = 1;
        for (FieldAccess access : fields) {
            hash = 31 * hash + access.field.getName().hashCode();
            hash = 31 * hash + access.type.getName().hashCode();
        }
        return hash;
    }

    /** Writes the field of an object. */
    void put(GraphKryo kryo, SegmentOutput out, Object object) {
        try {
            if (type.isPrimitive()) {
                putPrimitive(out, object);
            } else {
                kryo.put(out, field.get(object));
            }
        } catch (IllegalAccessException denied) {
            throw denied(denied);
        } catch (RuntimeException thrown) {
            throw Refusal.at(step, thrown);
        }
    }

    /** Reads the field and sets it. */
    void get(GraphKryo kryo, SegmentInput in, Object object) {
        try {
            if (type.isPrimitive()) {
                field.set(object, getPrimitive(in));
                return;
            }
            Object value = kryo.get(in, late -> set(object, late));
            if (value != null) {
                field.set(object, value);
            }
        } catch (IllegalAccessException denied) {
            throw denied(denied);
        } catch (RuntimeException thrown) {
            throw Refusal.at(step, thrown);
        }
    }

    /** Reads the value alone. */
    Object get(GraphKryo kryo, SegmentInput in) {
        try {
            return type.isPrimitive() ? getPrimitive(in) : kryo.get(in);
        } catch (RuntimeException thrown) {
            throw Refusal.at(step, thrown);
        }
    }

    /** The value in an object. */
    Object of(Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException denied) {
            throw denied(denied);
        }
    }

    private void set(Object object, Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException denied) {
            throw denied(denied);
        }
    }

    private Refusal denied(IllegalAccessException denied) {
        return new Refusal(field.getDeclaringClass(), "field " + field.getName() + " cannot be reached.", denied);
    }

    private void putPrimitive(SegmentOutput out, Object object) throws IllegalAccessException {
        if (type == int.class) {
            out.writeVarInt(field.getInt(object), false);
        } else if (type == long.class) {
            out.writeVarLong(field.getLong(object), false);
        } else if (type == double.class) {
            out.writeLong(Double.doubleToRawLongBits(field.getDouble(object)));
        } else if (type == boolean.class) {
            out.writeBoolean(field.getBoolean(object));
        } else if (type == float.class) {
            out.writeInt(Float.floatToRawIntBits(field.getFloat(object)));
        } else if (type == byte.class) {
            out.writeByte(field.getByte(object));
        } else if (type == short.class) {
            out.writeShort(field.getShort(object));
        } else {
            out.writeChar(field.getChar(object));
        }
    }

    private Object getPrimitive(SegmentInput in) {
        if (type == int.class) {
            return in.readVarInt(false);
        } else if (type == long.class) {
            return in.readVarLong(false);
        } else if (type == double.class) {
            return Double.longBitsToDouble(in.readLong());
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == float.class) {
            return Float.intBitsToFloat(in.readInt());
        } else if (type == byte.class) {
            return in.readByte();
        } else if (type == short.class) {
            return in.readShort();
        } else {
            return in.readChar();
        }
    }
}
