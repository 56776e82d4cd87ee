package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import dev.lido.spi.Payload;
import java.lang.invoke.SerializedLambda;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Reads and encodes the session's variables, and knows when one was assigned anew.
 *
 * <p>A variable counts as assigned anew when its content differs from what was last seen, or when another object of equal
 * content stands there. Values without an identity that a script could care for count by content alone. Thread-safe.
 */
final class Variables {

    /** The last value seen of each variable and how often it was another object; guarded by this. */
    private final Map<Class<?>, Map<String, Mark>> marks = new WeakHashMap<>();

    /**
     * A variable's value.
     *
     * @param blob ready to travel; {@code null} if the value stays behind
     * @param alone whether it can be rebuilt without any session class
     */
    record Encoded(Blob blob, boolean alone) {
        static final Encoded NOT_SENT = new Encoded(null, true);

        boolean isSent() {
            return blob != null;
        }
    }

    /** What was seen of a variable. */
    private record Mark(WeakReference<Object> value, long assignments) {}

    /**
     * Finds the assignable static field that code means by this name; {@code null} if there is none.
     *
     * @param owner the class that the code names, which may inherit it
     */
    static Field find(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name) && isVariable(field)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** Fields of interfaces and other final ones are made anew by the initializers of their classes. */
    static boolean isVariable(Field field) {
        return Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    /**
     * Encodes the variable's value as it is now, on its own, so that equal content has equal bytes.
     *
     * @throws TransferFault if the value cannot travel; names the variable
     */
    Encoded encode(Field field, CodeSink sink) throws TransferFault {
        Object value = read(field);
        var watch = new Watch(sink);
        try {
            Payload.Bytes bytes = new GraphWriter(watch).write("", value);
            byte[] content = Segments.copy(bytes);
            String key = Keys.ofVariable(field.getDeclaringClass().getName(), field.getName());
            return new Encoded(new Blob(key, ContentHash.of(content) + mark(field, value), content), watch.alone);
        } catch (TransferFault fault) {
            throw new TransferFault(describe(field, value), fault.path(), fault.problem(), fault.getCause());
        }
    }

    private static Object read(Field field) throws TransferFault {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException | RuntimeException | LinkageError e) {
            throw new TransferFault(
                    describe(field, null), field.getName(), "cannot travel: it cannot be read: " + e, e);
        }
    }

    private static String describe(Field field, Object value) {
        // the class of a lambda has a name that says nothing
        Class<?> type = value == null || value.getClass().isHidden() ? field.getType() : value.getClass();
        return "variable `%s` (%s) of snippet class %s"
                .formatted(
                        field.getName(),
                        type.getTypeName(),
                        field.getDeclaringClass().getName());
    }

    private synchronized String mark(Field field, Object value) {
        if (isPlain(value)) {
            return "";
        }
        Map<String, Mark> ofClass = marks.computeIfAbsent(field.getDeclaringClass(), type -> new HashMap<>());
        Mark last = ofClass.get(field.getName());
        if (last == null || last.value().get() != value) {
            last = new Mark(new WeakReference<>(value), last == null ? 0 : last.assignments() + 1);
            ofClass.put(field.getName(), last);
        }
        return "-" + last.assignments();
    }

    /** Whether nobody can care which of several equal objects it is. */
    static boolean isPlain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof Class
                || (value instanceof Number && value.getClass().getPackageName().equals("java.lang"));
    }

    /** Listens in on whether a value needs session classes. */
    private static final class Watch implements CodeSink {
        private final CodeSink next;
        private boolean alone = true;

        Watch(CodeSink next) {
            this.next = next;
        }

        @Override
        public void type(Class<?> type) {
            alone &= !SessionClass.is(type);
            next.type(type);
        }

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {
            alone = false;
            next.lambda(lambda, loader);
        }
    }
}
