package dev.lido;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmapAsync}: {@code starmap} that does not wait.
 *
 * <p>{@link Args#args} makes the tuples. Two to five arguments are typed; any number goes through {@code Object[]}.
 * Items may be any {@link Iterable}, {@link Iterator}, stream or array. Thread-safe.
 */
public sealed interface StarmapAsyncCalls permits PoolCalls {

    /**
     * Returns at once; the result is ready when every tuple has ended.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Iterable<? extends Args.Two<? extends A, ? extends B>> items) {
        return starmapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return starmapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Iterator<? extends Args.Two<? extends A, ? extends B>> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items, int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    default <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Args.Two<? extends A, ? extends B>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /**
     * Returns at once; the result is ready when every tuple has ended.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return starmapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return starmapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    default <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }
}
