package dev.lido.shell;

import dev.lido.Args;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn4;
import dev.lido.Fn5;
import dev.lido.FnN;
import dev.lido.StarmapMoreAsyncCalls;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmapAsync}: {@code starmap} that does not wait, for more arguments.
 *
 * <p>Takes the forms of {@link StarmapMoreAsyncCalls}, and runs them on the session's pool.
 */
public abstract sealed class StarmapMoreAsyncMagics extends StarmapAsyncMagics permits ApplyMagics {

    StarmapMoreAsyncMagics() {}

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterator<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            BaseStream<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn4, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Args.Four<? extends A, ? extends B, ? extends C, ? extends D>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterator<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            BaseStream<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(Fn5, Iterable, UnaryOperator)}. */
    public static <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterable<Object[]> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterable<Object[]> items, int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterator<Object[]> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Iterator<Object[]> items, int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Iterator<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, BaseStream<Object[], ?> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, BaseStream<Object[], ?> items, int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, BaseStream<Object[], ?> items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Object[][] items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(FnN<? extends R> f, Object[][] items, int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapMoreAsyncCalls#starmapAsync(FnN, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Object[][] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }
}
