package dev.lido.call;

import java.util.Objects;
import java.util.function.Function;

/** Knows the bytes of classes whose loader does not tell them: those of sessions that are not the JDK's own. Thread-safe. */
public final class CodeSource {

    private static volatile Function<Class<?>, byte[]> others = type -> null;

    private CodeSource() {}

    /**
     * From now on asks there for what no loader has as a resource; to be called before functions of such classes are sent.
     *
     * @param known gives the bytes of a class as they are now; null of classes that it does not know
     */
    public static void otherwise(Function<Class<?>, byte[]> known) {
        others = Objects.requireNonNull(known, "known");
    }

    /** The bytes of a class that has no resource; null if nobody knows them. */
    static byte[] of(Class<?> type) {
        return others.apply(type);
    }
}
