package dev.lido.call;

import dev.lido.spi.ItemFunction;
import java.io.Serializable;

/** Where snippets hand out what they made; seen by tests, snippets and workers alike. */
public final class Hand {

    private static Object held;

    private Hand() {}

    /** The shape of the functions that users write. */
    @FunctionalInterface
    public interface Fn<A, R> extends Serializable {
        R call(A argument) throws Exception;
    }

    /** A function without a value or with one, of no argument. */
    @FunctionalInterface
    public interface Task extends Serializable {
        Object call() throws Exception;
    }

    record Mapped(Fn<Object, Object> function) implements ItemFunction {
        @Override
        public Object call(Object item) throws Throwable {
            return function.call(item);
        }
    }

    record Applied(Task task) implements ItemFunction {
        @Override
        public Object call(Object item) throws Throwable {
            return task.call();
        }
    }

    public static <A, R> void map(Fn<A, R> function) {
        held = mapped(function);
    }

    public static void apply(Task task) {
        held = new Applied(task);
    }

    public static void object(Object object) {
        held = object;
    }

    @SuppressWarnings("unchecked")
    static <A, R> ItemFunction mapped(Fn<A, R> function) {
        return new Mapped((Fn<Object, Object>) function);
    }

    static Object take() {
        Object taken = held;
        held = null;
        return taken;
    }
}
