package dev.lido.shell;

import dev.lido.Action1;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.ForEachAsyncCalls;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code forEachAsync}: {@code forEach} that does not wait.
 *
 * <p>Takes the forms of {@link ForEachAsyncCalls}, and runs them on the session's pool.
 */
public abstract sealed class ForEachAsyncMagics extends ForEachMagics permits StarmapMagics {

    ForEachAsyncMagics() {}

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterable<? extends T> items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterable<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterator<? extends T> items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, Iterator<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, Iterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, BaseStream<? extends T, ?> items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, BaseStream<? extends T, ?> items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, ResultIterator<? extends T> items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, ResultIterator<? extends T> items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, T[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(Action1<? super T> f, T[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, T[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Integer> f, int[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Integer> f, int[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Integer> f, int[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Long> f, long[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Long> f, long[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Long> f, long[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Double> f, double[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Double> f, double[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Double> f, double[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Float> f, float[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Float> f, float[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Float> f, float[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Short> f, short[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Short> f, short[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Short> f, short[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Byte> f, byte[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Byte> f, byte[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Byte> f, byte[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Character> f, char[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Character> f, char[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Character> f, char[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Boolean> f, boolean[] items) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(Action1<? super Boolean> f, boolean[] items, int chunksize) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, chunksize));
    }

    /** As {@link ForEachAsyncCalls#forEachAsync(Action1, Iterable, UnaryOperator)}. */
    public static AsyncResult<Void> forEachAsync(
            Action1<? super Boolean> f, boolean[] items, UnaryOperator<CallOptions<Void>> options) {
        return Submissions.note(ShellSession.pool().forEachAsync(f, items, options));
    }
}
