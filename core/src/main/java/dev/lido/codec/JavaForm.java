package dev.lido.codec;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Objects that know themselves how to be serialized in Java's way.
 *
 * <pre>
 *   size of the stream (4) | number of kept parts (4) | stream of {@link RescueOutput} | rescued parts, one by one
 * </pre>
 */
final class JavaForm extends Form<Object> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        checkUnlocked(value);
        int head = out.position();
        out.writeLong(0);
        RescueOutput stream = write(kryo, out, value);
        out.patch(head, out.position() - head - 8);
        out.patch(head + 4, stream.kept().size());
        for (Object part : stream.kept()) {
            kryo.written().add(part, false);
        }
        putRescued(kryo, out, value, stream.rescued());
    }

    private static void checkUnlocked(Object value) {
        boolean locked = (value instanceof ReentrantLock lock && lock.isLocked())
                || (value instanceof ReentrantReadWriteLock both
                        && (both.isWriteLocked() || both.getReadLockCount() > 0));
        if (locked) {
            throw new Refusal(value.getClass(), "cannot travel: a thread of this process holds the lock.", null);
        }
    }

    private static RescueOutput write(GraphKryo kryo, SegmentOutput out, Object value) {
        try {
            var stream = new RescueOutput(out, kryo, value);
            stream.writeAll();
            return stream;
        } catch (IOException | RuntimeException failed) {
            throw failed instanceof Refusal refusal ? refusal : failure(value.getClass(), failed);
        }
    }

    private static void putRescued(GraphKryo kryo, SegmentOutput out, Object value, List<Object> rescued) {
        int i = 0;
        try {
            for (; i < rescued.size(); i++) {
                kryo.put(out, rescued.get(i));
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at(step(value, rescued.get(i)), thrown);
        }
    }

    /** The field that holds a part, if it is a user class's own. */
    private static String step(Object value, Object part) {
        for (Class<?> type = value.getClass(); type != null && !ClassNames.isJdk(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (holds(field, value, part)) {
                    return "." + field.getName();
                }
            }
        }
        return ".…";
    }

    private static boolean holds(Field field, Object value, Object part) {
        try {
            return !field.getType().isPrimitive() && field.trySetAccessible() && field.get(value) == part;
        } catch (IllegalAccessException denied) {
            return false;
        }
    }

    private static Refusal failure(Class<?> type, Exception failed) {
        return new Refusal(type, "its serialization threw " + Refusal.describe(failed), failed);
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        int size = in.readInt();
        int kept = in.readInt();
        var bytes = in.stream(size);
        if (kept < 0 || kept > size) {
            throw SegmentInput.garbled();
        }
        int first = kryo.readObjects().size();
        int open = kryo.readObjects().openReferences();
        var ids = new int[kept];
        for (int i = 0; i < kept; i++) {
            ids[i] = kryo.readObjects().next();
        }
        try (var stream = new RescueInput(bytes, size, kryo, in)) {
            Object value = stream.readObject();
            publish(kryo, ids, (Object[]) stream.readObject());
            if (kryo.readObjects().openReferences() == open) {
                close(kryo, first, kept);
            }
            return value;
        } catch (IOException | ClassNotFoundException | RuntimeException failed) {
            throw failed instanceof Refusal refusal ? refusal : failure(type, failed);
        }
    }

    private static void publish(GraphKryo kryo, int[] ids, Object[] parts) {
        if (parts.length != ids.length) {
            throw SegmentInput.garbled();
        }
        for (int i = 0; i < ids.length; i++) {
            kryo.readObjects().open(ids[i], parts[i]);
        }
    }

    private static void close(GraphKryo kryo, int first, int count) {
        for (int i = 0; i < count; i++) {
            kryo.readObjects().close(first + i);
        }
    }
}
