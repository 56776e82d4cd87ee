package dev.lido.shell;

import dev.lido.Args;
import dev.lido.CallOptions;
import dev.lido.Fn4;
import dev.lido.Fn5;
import dev.lido.FnN;
import dev.lido.StarmapMoreCalls;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmap}: {@code map} for functions of four, five or any number of arguments.
 *
 * <p>Takes the forms of {@link StarmapMoreCalls}, and runs them on the session's pool.
 */
public abstract sealed class StarmapMoreMagics extends StarmapMagics permits StarmapAsyncMagics {

    StarmapMoreMagics() {}

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(
            FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Iterable<Object[]> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Iterable<Object[]> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Iterator<Object[]> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Iterator<Object[]> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(
            FnN<? extends R> f, Iterator<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, BaseStream<Object[], ?> items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, BaseStream<Object[], ?> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(
            FnN<? extends R> f, BaseStream<Object[], ?> items, UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Object[][] items) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(FnN<? extends R> f, Object[][] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, chunksize));
    }

    /** As {@link StarmapMoreCalls#starmap(FnN, Iterable, UnaryOperator)}. */
    public static <R> List<R> starmap(
            FnN<? extends R> f, Object[][] items, UnaryOperator<CallOptions<List<R>>> options) {
        return LiveCall.get(() -> ShellSession.pool().starmap(f, items, options));
    }
}
