package dev.lido.shell;

import dev.lido.Action1;
import dev.lido.CallOptions;
import dev.lido.ForEachCalls;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code forEach}: an action over items.
 *
 * <p>Takes the forms of {@link ForEachCalls}, and runs them on the session's pool.
 */
public abstract sealed class ForEachMagics extends ImapUnorderedMagics permits ForEachAsyncMagics {

    ForEachMagics() {}

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(
            Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, Iterable<? extends T> items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, Iterable<? extends T> items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, Iterator<? extends T> items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, Iterator<? extends T> items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(
            Action1<? super T> f, Iterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, BaseStream<? extends T, ?> items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, BaseStream<? extends T, ?> items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(
            Action1<? super T> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, ResultIterator<? extends T> items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, ResultIterator<? extends T> items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(
            Action1<? super T> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, T[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, T[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static <T> void forEach(Action1<? super T> f, T[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Integer> f, int[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Integer> f, int[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Integer> f, int[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Long> f, long[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Long> f, long[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Long> f, long[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Double> f, double[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Double> f, double[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Double> f, double[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Float> f, float[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Float> f, float[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Float> f, float[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Short> f, short[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Short> f, short[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Short> f, short[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Byte> f, byte[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Byte> f, byte[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Byte> f, byte[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Character> f, char[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Character> f, char[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Character> f, char[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Boolean> f, boolean[] items) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Boolean> f, boolean[] items, int chunksize) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, chunksize));
    }

    /** As {@link ForEachCalls#forEach(Action1, Iterable, UnaryOperator)}. */
    public static void forEach(Action1<? super Boolean> f, boolean[] items, UnaryOperator<CallOptions<Void>> options) {
        LiveCall.run(() -> ShellSession.pool().forEach(f, items, options));
    }
}
