package dev.lido.shell;

import dev.lido.CallOptions;
import dev.lido.Fn1;
import dev.lido.Outcome;
import dev.lido.OutcomeCalls;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code mapOutcomes}: what became of each item, whether it succeeded or failed.
 *
 * <p>Takes the forms of {@link OutcomeCalls}, and runs them on the session's pool.
 */
public abstract sealed class OutcomeMagics extends MapAsyncMagics permits OutcomeAsyncMagics {

    OutcomeMagics() {}

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            Iterable<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            Iterator<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            BaseStream<? extends T, ?> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            ResultIterator<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, T[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Integer, ? extends R> f, int[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Long, ? extends R> f, long[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Double, ? extends R> f, double[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Float, ? extends R> f, float[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Short, ? extends R> f, short[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Character, ? extends R> f, char[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, chunksize));
    }

    /** As {@link OutcomeCalls#mapOutcomes(Fn1, Iterable, UnaryOperator)}. */
    public static <R> List<Outcome<R>> mapOutcomes(
            Fn1<? super Boolean, ? extends R> f,
            boolean[] items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return LiveCall.get(() -> ShellSession.pool().mapOutcomes(f, items, options));
    }
}
