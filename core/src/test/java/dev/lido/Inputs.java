package dev.lido;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** The inputs and functions of CPython's pool tests. */
final class Inputs {

    private Inputs() {}

    /** What a bad input throws. */
    static final class SayWhen extends RuntimeException {}

    static int sqr(int x) {
        return x * x;
    }

    static List<Integer> squares(int n) {
        return IntStream.range(0, n).mapToObj(Inputs::sqr).toList();
    }

    static List<Integer> numbers(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    /** {@code (0, n-1), (1, n-2), …}, as {@code zip(range(n), range(n-1, -1, -1))}. */
    static List<Args.Two<Integer, Integer>> mirrored(int n) {
        return IntStream.range(0, n).mapToObj(i -> Args.args(i, n - 1 - i)).toList();
    }

    static List<Integer> mirroredProducts(int n) {
        return IntStream.range(0, n).mapToObj(i -> i * (n - 1 - i)).toList();
    }

    /** The numbers from 0 to {@code total - 1}, but throws instead of giving {@code when}; at once if that is -1. */
    static Iterable<Integer> throwing(int total, int when) {
        return () -> {
            if (when < 0) {
                throw new SayWhen();
            }
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < total;
                }

                @Override
                public Integer next() {
                    if (next == when) {
                        throw new SayWhen();
                    }
                    if (next == total) {
                        throw new NoSuchElementException();
                    }
                    return next++;
                }
            };
        };
    }

    /** A collection that says it has one element and throws when it is asked for it. */
    static Collection<Integer> lying() {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public Iterator<Integer> iterator() {
                throw new SayWhen();
            }
        };
    }
}
