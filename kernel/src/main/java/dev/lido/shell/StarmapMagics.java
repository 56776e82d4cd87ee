package dev.lido.shell;

import dev.lido.Args;
import dev.lido.CallOptions;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.StarmapCalls;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmap}: {@code map} for functions of two or three arguments.
 *
 * <p>Takes the forms of {@link StarmapCalls}, and runs them on the session's pool.
 */
public abstract sealed class StarmapMagics extends ForEachAsyncMagics permits StarmapMoreMagics {

    StarmapMagics() {}

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f, Iterable<? extends Args.Two<? extends A, ? extends B>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f, Iterator<? extends Args.Two<? extends A, ? extends B>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Args.Two<? extends A, ? extends B>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapCalls#starmap(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }
}
