package dev.lido;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code forEach}: an action over items, for functions without a value.
 *
 * <p>Items may be any {@link Iterable}, {@link Iterator}, stream or array; an array of primitives gives its boxes.
 * Every form may name a chunksize (at least 1) or set {@link CallOptions}. Thread-safe.
 */
public sealed interface ForEachCalls permits PoolCalls {

    /**
     * Waits for all items; throws as {@code map} does.
     *
     * @param f runs in a worker, once for each item
     * @param items what it is called with
     * @param options sets the call's options
     */
    <T> void forEach(Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options);

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, Iterable<? extends T> items) {
        forEach(f, items, UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, Iterable<? extends T> items, int chunksize) {
        forEach(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, Iterator<? extends T> items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, Iterator<? extends T> items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(
            Action1<? super T> f, Iterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, BaseStream<? extends T, ?> items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, BaseStream<? extends T, ?> items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(
            Action1<? super T> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, ResultIterator<? extends T> items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, ResultIterator<? extends T> items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(
            Action1<? super T> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, T[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, T[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default <T> void forEach(Action1<? super T> f, T[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Integer> f, int[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Integer> f, int[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Integer> f, int[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Long> f, long[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Long> f, long[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Long> f, long[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Double> f, double[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Double> f, double[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Double> f, double[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Float> f, float[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Float> f, float[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Float> f, float[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Short> f, short[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Short> f, short[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Short> f, short[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Byte> f, byte[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Byte> f, byte[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Byte> f, byte[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Character> f, char[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Character> f, char[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Character> f, char[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Boolean> f, boolean[] items) {
        forEach(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Boolean> f, boolean[] items, int chunksize) {
        forEach(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #forEach(Action1, Iterable, UnaryOperator)}. */
    default void forEach(Action1<? super Boolean> f, boolean[] items, UnaryOperator<CallOptions<Void>> options) {
        forEach(f, Items.of(items), options);
    }
}
