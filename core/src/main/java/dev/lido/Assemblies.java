package dev.lido;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The assemblies of the calls that give everything at once. */
final class Assemblies {

    private Assemblies() {}

    /** All results in the items' order. */
    static <R> Assembly<List<R>> list(long size) {
        return new InOrder<List<R>>(size) {
            @Override
            public boolean error(long index, PoolException error) {
                return true;
            }

            @Override
            @SuppressWarnings("unchecked") // the public call has tied the function's result to R
            public List<R> whole() {
                return new ArrayList<>((List<R>) Arrays.asList(places));
            }
        };
    }

    /** Every item's value or error in its place. */
    static <R> Assembly<List<Outcome<R>>> outcomes(long size) {
        return new InOrder<List<Outcome<R>>>(size) {
            @Override
            @SuppressWarnings("unchecked") // as above
            public void value(long index, Object value) {
                super.value(index, Outcome.of(index, (R) value));
            }

            @Override
            public boolean error(long index, PoolException error) {
                super.value(index, Outcome.failed(index, error));
                return false;
            }

            @Override
            public boolean givesErrors() {
                return true;
            }

            @Override
            public long[] missing() {
                return IntStream.range(0, places.length)
                        .filter(index -> places[index] == null)
                        .asLongStream()
                        .toArray();
            }

            @Override
            public Throwable failure(JobTally tally) {
                return null;
            }

            @Override
            @SuppressWarnings("unchecked") // as above
            public List<Outcome<R>> whole() {
                return new ArrayList<>((List<Outcome<R>>) (List<?>) Arrays.asList(places));
            }
        };
    }

    /** The result of the only item. */
    static <R> Assembly<R> single() {
        return new InOrder<R>(1) {
            @Override
            public boolean error(long index, PoolException error) {
                return true;
            }

            @Override
            @SuppressWarnings("unchecked") // as above
            public R whole() {
                return (R) places[0];
            }
        };
    }

    /** Nothing but whether all went well. */
    static Assembly<Void> nothing() {
        return new Assembly<>() {
            @Override
            public void value(long index, Object value) {
                // an action has none
            }

            @Override
            public boolean error(long index, PoolException error) {
                return true;
            }

            @Override
            public Void whole() {
                return null;
            }
        };
    }

    private abstract static class InOrder<R> implements Assembly<R> {
        final Object[] places;

        InOrder(long size) {
            places = new Object[Math.toIntExact(size)];
        }

        @Override
        public void value(long index, Object value) {
            places[(int) index] = value;
        }

        @Override
        public void abort(Throwable error) {
            Arrays.fill(places, null);
        }
    }
}
