package dev.lido;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code mapAsync}: {@code map} that does not wait.
 *
 * <p>Items may be any {@link Iterable}, {@link Iterator}, stream or array; an array of primitives gives its boxes.
 * Every form may name a chunksize (at least 1) or set {@link CallOptions}. Thread-safe.
 */
public sealed interface MapAsyncCalls permits PoolCalls {

    /**
     * Returns at once; the result is ready when every item has ended.
     *
     * @param f runs in a worker, once for each item
     * @param items what it is called with
     * @param options sets the call's options
     */
    <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return mapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return mapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f,
            BaseStream<? extends T, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f,
            ResultIterator<? extends T> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, T[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Integer, ? extends R> f, int[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Long, ? extends R> f, long[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Double, ? extends R> f, double[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Float, ? extends R> f, float[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Short, ? extends R> f, short[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Character, ? extends R> f, char[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return mapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return mapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #mapAsync(Fn1, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return mapAsync(f, Items.of(items), options);
    }
}
