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
public sealed interface StarmapMoreAsyncCalls permits PoolCalls {

    /**
     * Returns at once; the result is ready when every tuple has ended.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return starmapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return starmapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
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
    <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return starmapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return starmapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
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
    <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterable<Object[]> items) {
        return starmapAsync(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterable<Object[]> items, int chunksize) {
        return starmapAsync(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterator<Object[]> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterator<Object[]> items, int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Iterator<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, BaseStream<Object[], ?> items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, BaseStream<Object[], ?> items, int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, BaseStream<Object[], ?> items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Object[][] items) {
        return starmapAsync(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Object[][] items, int chunksize) {
        return starmapAsync(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmapAsync(FnN, Iterable, UnaryOperator)}. */
    default <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Object[][] items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmapAsync(f, Items.of(items), options);
    }
}
