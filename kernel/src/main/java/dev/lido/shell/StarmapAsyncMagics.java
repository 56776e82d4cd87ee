package dev.lido.shell;

import dev.lido.Args;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.StarmapAsyncCalls;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code starmapAsync}: {@code starmap} that does not wait, for two or three arguments.
 *
 * <p>Takes the forms of {@link StarmapAsyncCalls}, and runs them on the session's pool.
 */
public abstract sealed class StarmapAsyncMagics extends StarmapMoreMagics permits StarmapMoreAsyncMagics {

    StarmapAsyncMagics() {}

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Iterable<? extends Args.Two<? extends A, ? extends B>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Iterator<? extends Args.Two<? extends A, ? extends B>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterator<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            BaseStream<? extends Args.Two<? extends A, ? extends B>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f, Args.Two<? extends A, ? extends B>[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn2, Iterable, UnaryOperator)}. */
    public static <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Args.Two<? extends A, ? extends B>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterator<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            BaseStream<? extends Args.Three<? extends A, ? extends B, ? extends C>, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            int chunksize) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, chunksize));
    }

    /** As {@link StarmapAsyncCalls#starmapAsync(Fn3, Iterable, UnaryOperator)}. */
    public static <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Args.Three<? extends A, ? extends B, ? extends C>[] items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().starmapAsync(f, items, options));
    }
}
