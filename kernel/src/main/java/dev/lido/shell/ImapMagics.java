package dev.lido.shell;

import dev.lido.CallOptions;
import dev.lido.Fn1;
import dev.lido.ImapCalls;
import dev.lido.ResultIterator;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

/**
 * {@code imap}: results one by one, in the order of the items.
 *
 * <p>Takes the forms of {@link ImapCalls}, and runs them on the session's pool.
 */
public abstract sealed class ImapMagics extends OutcomeAsyncMagics permits ImapUnorderedMagics {

    ImapMagics() {}

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, Iterable<? extends T> items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, Iterator<? extends T> items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, Iterator<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, BaseStream<? extends T, ?> items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, ResultIterator<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, T[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(Fn1<? super T, ? extends R> f, T[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, T[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Integer, ? extends R> f, int[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Integer, ? extends R> f, int[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Integer, ? extends R> f, int[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Long, ? extends R> f, long[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Long, ? extends R> f, long[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Long, ? extends R> f, long[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Double, ? extends R> f, double[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Double, ? extends R> f, double[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Double, ? extends R> f, double[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Float, ? extends R> f, float[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Float, ? extends R> f, float[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Float, ? extends R> f, float[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Short, ? extends R> f, short[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Short, ? extends R> f, short[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Short, ? extends R> f, short[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Byte, ? extends R> f, byte[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Byte, ? extends R> f, byte[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Byte, ? extends R> f, byte[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Character, ? extends R> f, char[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Character, ? extends R> f, char[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Character, ? extends R> f, char[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Boolean, ? extends R> f, boolean[] items) {
        return ShellSession.pool().imap(f, items);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(Fn1<? super Boolean, ? extends R> f, boolean[] items, int chunksize) {
        return ShellSession.pool().imap(f, items, chunksize);
    }

    /** As {@link ImapCalls#imap(Fn1, Iterable, UnaryOperator)}. */
    public static <R> ResultIterator<R> imap(
            Fn1<? super Boolean, ? extends R> f, boolean[] items, UnaryOperator<CallOptions<R>> options) {
        return ShellSession.pool().imap(f, items, options);
    }
}
