package dev.lido.shell;

import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn1;
import dev.lido.MapAsyncCalls;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code mapAsync}: {@code map} that does not wait.
 *
 * <p>Takes the forms of {@link MapAsyncCalls}, and runs them on the session's pool.
 */
public abstract sealed class MapAsyncMagics extends MapMagics permits OutcomeMagics {

    MapAsyncMagics() {}

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f,
            BaseStream<? extends T, ?> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f,
            ResultIterator<? extends T> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, T[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Integer, ? extends R> f, int[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Long, ? extends R> f, long[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Double, ? extends R> f, double[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Float, ? extends R> f, float[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Short, ? extends R> f, short[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Character, ? extends R> f, char[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, chunksize));
    }

    /** As {@link MapAsyncCalls#mapAsync(Fn1, Iterable, UnaryOperator)}. */
    public static <R> AsyncResult<List<R>> mapAsync(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, UnaryOperator<CallOptions<List<R>>> options) {
        return Submissions.note(ShellSession.pool().mapAsync(f, items, options));
    }
}
