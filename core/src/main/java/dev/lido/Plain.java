package dev.lido;

import java.util.Set;

/** Knows the values that nobody can change and that are written and read without code of the user's: they may share a chunk unseen. */
final class Plain {

    private static final Set<Class<?>> CLASSES = Set.of(
            Integer.class,
            Long.class,
            Double.class,
            String.class,
            Boolean.class,
            Float.class,
            Short.class,
            Byte.class,
            Character.class);

    private Plain() {}

    static boolean is(Object value) {
        return value == null
                || CLASSES.contains(value.getClass())
                || (value instanceof Args.Two<?, ?> two && is(two.a()) && is(two.b()));
    }

    /** Whether all are, as far as they can be read. */
    static boolean areAll(Iterable<?> values) {
        if (values instanceof Range) { // which may be a very long one
            return true;
        }
        for (Object value : values) {
            if (!is(value)) {
                return false;
            }
        }
        return true;
    }
}
