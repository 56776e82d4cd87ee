package dev.lido;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** A list of consecutive integers that holds no elements. Immutable. */
public final class Range extends AbstractList<Integer> implements RandomAccess, Items.Snapshot {

    private final int from;
    private final int size;

    private Range(int from, int size) {
        this.from = from;
        this.size = size;
    }

    /** The integers from 0 to {@code n - 1}; none if {@code n < 1}. */
    public static Range range(int n) {
        return range(0, n);
    }

    /**
     * The integers from {@code from} to {@code to - 1}; none if {@code to <= from}.
     *
     * @throws IllegalArgumentException if there are more than {@link Integer#MAX_VALUE}
     */
    public static Range range(int from, int to) {
        long size = Math.max(0L, (long) to - from);
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "range(" + from + ", " + to + ") has " + size + " integers, more than a list can");
        }
        return new Range(from, (int) size);
    }

    @Override
    public Integer get(int index) {
        return from + Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(Object value) {
        return value instanceof Integer i && i >= from && i - (long) from < size;
    }

    @Override
    public Range subList(int fromIndex, int toIndex) {
        Objects.checkFromToIndex(fromIndex, toIndex, size);
        return new Range(from + fromIndex, toIndex - fromIndex);
    }
}
