package dev.lido.contract;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

/** Inputs that the calls must cope with. */
final class Inputs {

    private Inputs() {}

    /** Gives 0, 1, … and throws in place of item number {@code good}. */
    static Iterable<Integer> throwing(int good, Throwable error) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == good) {
                    throw sneaky(error);
                }
                return next++;
            }
        };
    }

    /** Gives 0, 1, … up to a limit, and counts what was read. */
    static Iterable<Integer> counting(int limit, AtomicInteger read) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.get() < limit;
            }

            @Override
            public Integer next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return read.getAndIncrement();
            }
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // generics forget, so that a checked exception gets out
    private static <E extends Throwable> E sneaky(Throwable error) throws E {
        throw (E) error;
    }
}
