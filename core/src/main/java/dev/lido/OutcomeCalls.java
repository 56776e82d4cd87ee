package dev.lido;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code mapOutcomes}: {@code map} that gives each item's value or error in its place.
 *
 * <p>Items may be any {@link Iterable}, {@link Iterator}, stream or array; an array of primitives gives its boxes.
 * Every form may name a chunksize (at least 1) or set {@link CallOptions}. Thread-safe.
 */
public sealed interface OutcomeCalls permits PoolCalls {

    /**
     * Waits for all items and returns what became of each; never throws for an item.
     *
     * @param f runs in a worker, once for each item
     * @param items what it is called with
     * @param options sets the call's options
     */
    <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            Iterable<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options);

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return mapOutcomes(f, items, UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return mapOutcomes(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            Iterator<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            BaseStream<? extends T, ?> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            ResultIterator<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, T[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Integer, ? extends R> f, int[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Long, ? extends R> f, long[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Double, ? extends R> f, double[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Float, ? extends R> f, float[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Short, ? extends R> f, short[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Character, ? extends R> f, char[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return mapOutcomes(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return mapOutcomes(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    default <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Boolean, ? extends R> f,
            boolean[] items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return mapOutcomes(f, Items.of(items), options);
    }
}
