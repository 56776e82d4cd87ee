package dev.lido;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code forEachAsync}: {@code forEach} that does not wait.
 *
 * <p>Items may be any {@link Iterable}, {@link Iterator}, stream or array; an array of primitives gives its boxes.
 * Every form may name a chunksize (at least 1) or set {@link CallOptions}. Thread-safe.
 */
public sealed interface ForEachAsyncCalls permits PoolCalls {

    /**
     * Returns at once; the result is ready, with {@code null}, when every item has ended.
     *
     * @param f runs in a worker, once for each item
     * @param items what it is called with
     * @param options sets the call's options
     */
    <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options);

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterable<? extends T> items) {
        return forEachAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterable<? extends T> items, int chunksize) {
        return forEachAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterator<? extends T> items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterator<? extends T> items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, Iterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, BaseStream<? extends T, ?> items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, BaseStream<? extends T, ?> items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, ResultIterator<? extends T> items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, ResultIterator<? extends T> items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, T[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, T[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, T[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Integer> f, int[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Integer> f, int[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Integer> f, int[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Long> f, long[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Long> f, long[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Long> f, long[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Double> f, double[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Double> f, double[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Double> f, double[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Float> f, float[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Float> f, float[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Float> f, float[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Short> f, short[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Short> f, short[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Short> f, short[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Byte> f, byte[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Byte> f, byte[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Byte> f, byte[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Character> f, char[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Character> f, char[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Character> f, char[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Boolean> f, boolean[] items) {
        return forEachAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(Action1<? super Boolean> f, boolean[] items, int chunksize) {
        return forEachAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEachAsync(Action1, Iterable, UnaryOperator)}. */
    default AsyncResult<Void> forEachAsync(
            Action1<? super Boolean> f, boolean[] items, UnaryOperator<CallOptions<Void>> options) {
        return forEachAsync(f, Items.of(items), options);
    }
}
