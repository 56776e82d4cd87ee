package dev.lido;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.BaseStream;

/** Brings every kind of input into one form, an {@link Iterable}. Arrays are copied at once, so that a later change does no harm. */
final class Items {

    private Items() {}

    /** Marks lists that never change, which a job may read without a copy. */
    interface Snapshot {}

    static <T> Iterable<T> of(Iterator<? extends T> items) {
        Objects.requireNonNull(items, "items");
        return () -> narrow(items);
    }

    static <T> Iterable<T> of(BaseStream<? extends T, ?> items) {
        Objects.requireNonNull(items, "items");
        return () -> narrow(items.iterator());
    }

    /** An iterator that is an iterable as well would else fit two forms of every call. */
    static <T> Iterable<T> of(ResultIterator<? extends T> items) {
        Objects.requireNonNull(items, "items");
        return () -> narrow(items);
    }

    static <T> List<T> of(T[] items) {
        return new ObjectItems<>(Objects.requireNonNull(items, "items").clone());
    }

    static List<Integer> of(int[] items) {
        return boxed(items);
    }

    static List<Long> of(long[] items) {
        return boxed(items);
    }

    static List<Double> of(double[] items) {
        return boxed(items);
    }

    static List<Float> of(float[] items) {
        return boxed(items);
    }

    static List<Short> of(short[] items) {
        return boxed(items);
    }

    static List<Byte> of(byte[] items) {
        return boxed(items);
    }

    static List<Character> of(char[] items) {
        return boxed(items);
    }

    static List<Boolean> of(boolean[] items) {
        return boxed(items);
    }

    @SuppressWarnings("unchecked") // an iterator only gives
    private static <T> Iterator<T> narrow(Iterator<? extends T> items) {
        return (Iterator<T>) items;
    }

    private static <T> List<T> boxed(Object array) {
        Objects.requireNonNull(array, "items");
        int size = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), size);
        System.arraycopy(array, 0, copy, 0, size);
        return new BoxedItems<>(copy, size);
    }

    private static final class ObjectItems<T> extends AbstractList<T> implements RandomAccess, Snapshot {
        private final T[] array;

        ObjectItems(T[] array) {
            this.array = array;
        }

        @Override
        public T get(int index) {
            return array[index];
        }

        @Override
        public int size() {
            return array.length;
        }

        @Override
        public Object[] toArray() {
            return Arrays.copyOf(array, array.length, Object[].class);
        }
    }

    private static final class BoxedItems<T> extends AbstractList<T> implements RandomAccess, Snapshot {
        private final Object array;
        private final int size;

        BoxedItems(Object array, int size) {
            this.array = array;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked") // T is the box of the array's component type
        public T get(int index) {
            return (T) Array.get(array, index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
