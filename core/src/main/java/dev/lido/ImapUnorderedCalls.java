package dev.lido;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code imapUnordered}: a lazy {@code map} whose results come as they are ready.
 *
 * <p>Items may be any {@link Iterable}, {@link Iterator}, stream or array; an array of primitives gives its boxes.
 * Every form may name a chunksize (at least 1) or set {@link CallOptions}. Thread-safe.
 */
public sealed interface ImapUnorderedCalls permits PoolCalls {

    /**
     * Returns at once an iterator; items are read only as far ahead of it as {@link CallOptions#buffersize} allows.
     *
     * @param f runs in a worker, once for each item
     * @param items what it is called with
     * @param options sets the call's options
     */
    <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<R>> options);

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return imapUnordered(f, items, UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return imapUnordered(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, T[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Integer, ? extends R> f, int[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Long, ? extends R> f, long[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Double, ? extends R> f, double[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Float, ? extends R> f, float[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Short, ? extends R> f, short[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Character, ? extends R> f, char[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return imapUnordered(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return imapUnordered(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #imapUnordered(Fn1, Iterable, UnaryOperator)}. */
    default <R> ResultIterator<R> imapUnordered(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, UnaryOperator<CallOptions<R>> options) {
        return imapUnordered(f, Items.of(items), options);
    }
}
