package dev.lido;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmap}: {@code map} for functions of several arguments.
 *
 * <p>{@link Args#args} makes the tuples. Two to five arguments are typed; any number goes through {@code Object[]}.
 * Items may be any {@link Iterable}, {@link Iterator}, stream or array. Thread-safe.
 */
public sealed interface StarmapMoreCalls permits PoolCalls {

    /**
     * Waits for all tuples and returns the results in their order; throws as {@code map} does.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return starmap(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return starmap(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn4, Iterable, UnaryOperator)}. */
    default <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /**
     * Waits for all tuples and returns the results in their order; throws as {@code map} does.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return starmap(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return starmap(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(Fn5, Iterable, UnaryOperator)}. */
    default <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /**
     * Waits for all tuples and returns the results in their order; throws as {@code map} does.
     *
     * @param f runs in a worker, once for each tuple
     * @param items the tuples of its arguments
     * @param options sets the call's options
     */
    <R> List<R> starmap(FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options);

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Iterable<Object[]> items) {
        return starmap(f, items, UnaryOperator.identity());
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Iterable<Object[]> items, int chunksize) {
        return starmap(f, items, o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Iterator<Object[]> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Iterator<Object[]> items, int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(
            FnN<? extends R> f, Iterator<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, BaseStream<Object[], ?> items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, BaseStream<Object[], ?> items, int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(
            FnN<? extends R> f, BaseStream<Object[], ?> items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Object[][] items) {
        return starmap(f, Items.of(items), UnaryOperator.identity());
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Object[][] items, int chunksize) {
        return starmap(f, Items.of(items), o -> o.chunksize(chunksize));
    }

    /** As {@link #starmap(FnN, Iterable, UnaryOperator)}. */
    default <R> List<R> starmap(FnN<? extends R> f, Object[][] items, UnaryOperator<CallOptions<List<R>>> options) {
        return starmap(f, Items.of(items), options);
    }
}
