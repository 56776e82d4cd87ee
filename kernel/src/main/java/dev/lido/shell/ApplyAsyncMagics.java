package dev.lido.shell;

import dev.lido.Action0;
import dev.lido.Action1;
import dev.lido.Action2;
import dev.lido.Action3;
import dev.lido.Action4;
import dev.lido.Action5;
import dev.lido.ApplyAsyncCalls;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn0;
import dev.lido.Fn1;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.Fn4;
import dev.lido.Fn5;
import java.util.function.UnaryOperator;

/**
 * {@code applyAsync}: one call of a function in a worker, without waiting.
 *
 * <p>Takes the forms of {@link ApplyAsyncCalls}, and runs them on the session's pool.
 */
@SuppressWarnings("checkstyle:ParameterNumber") // a function of five arguments needs seven here
public abstract sealed class ApplyAsyncMagics extends ApplyMagics permits Magics {

    ApplyAsyncMagics() {}

    /** Submits one call; returns at once. */
    public static <R> AsyncResult<R> applyAsync(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, options));
    }

    /** Submits one call; returns at once. */
    public static <R> AsyncResult<R> applyAsync(Fn0<? extends R> f) {
        return Submissions.note(ShellSession.pool().applyAsync(f));
    }

    /** Submits one call; returns at once. */
    public static <A, R> AsyncResult<R> applyAsync(
            Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, options));
    }

    /** Submits one call; returns at once. */
    public static <A, R> AsyncResult<R> applyAsync(Fn1<? super A, ? extends R> f, A a) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a));
    }

    /** Submits one call; returns at once. */
    public static <A, B, R> AsyncResult<R> applyAsync(
            Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, options));
    }

    /** Submits one call; returns at once. */
    public static <A, B, R> AsyncResult<R> applyAsync(Fn2<? super A, ? super B, ? extends R> f, A a, B b) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, R> AsyncResult<R> applyAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, options));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, R> AsyncResult<R> applyAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, D, R> AsyncResult<R> applyAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d, options));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, D, R> AsyncResult<R> applyAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f, A a, B b, C c, D d) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, D, E, R> AsyncResult<R> applyAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d, e, options));
    }

    /** Submits one call; returns at once. */
    public static <A, B, C, D, E, R> AsyncResult<R> applyAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f, A a, B b, C c, D d, E e) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d, e));
    }

    /** Submits one run of an action; returns at once. */
    public static AsyncResult<Void> applyAsync(Action0 f, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, none));
    }

    /** Submits one run of an action; returns at once. */
    public static <A> AsyncResult<Void> applyAsync(Action1<? super A> f, A a, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, none));
    }

    /** Submits one run of an action; returns at once. */
    public static <A, B> AsyncResult<Void> applyAsync(Action2<? super A, ? super B> f, A a, B b, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, none));
    }

    /** Submits one run of an action; returns at once. */
    public static <A, B, C> AsyncResult<Void> applyAsync(
            Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, none));
    }

    /** Submits one run of an action; returns at once. */
    public static <A, B, C, D> AsyncResult<Void> applyAsync(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d, none));
    }

    /** Submits one run of an action; returns at once. */
    public static <A, B, C, D, E> AsyncResult<Void> applyAsync(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none) {
        return Submissions.note(ShellSession.pool().applyAsync(f, a, b, c, d, e, none));
    }
}
