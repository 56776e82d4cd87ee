package dev.lido.shell;

import dev.lido.Action0;
import dev.lido.Action1;
import dev.lido.Action2;
import dev.lido.Action3;
import dev.lido.Action4;
import dev.lido.Action5;
import dev.lido.ApplyCalls;
import dev.lido.CallOptions;
import dev.lido.Fn0;
import dev.lido.Fn1;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.Fn4;
import dev.lido.Fn5;
import java.util.function.UnaryOperator;

/**
 * {@code apply}: one call of a function in a worker.
 *
 * <p>Takes the forms of {@link ApplyCalls}, and runs them on the session's pool.
 */
@SuppressWarnings("checkstyle:ParameterNumber") // a function of five arguments needs seven here
public abstract sealed class ApplyMagics extends StarmapMoreAsyncMagics permits ApplyAsyncMagics {

    ApplyMagics() {}

    /** Runs one call in a worker and returns its value. */
    public static <R> R apply(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <R> R apply(Fn0<? extends R> f) {
        return LiveCall.get(() -> ShellSession.pool().apply(f));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, R> R apply(Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, R> R apply(Fn1<? super A, ? extends R> f, A a) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, R> R apply(
            Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, R> R apply(Fn2<? super A, ? super B, ? extends R> f, A a, B b) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, R> R apply(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, R> R apply(Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, D, R> R apply(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c, d, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, D, R> R apply(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f, A a, B b, C c, D d) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c, d));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, D, E, R> R apply(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c, d, e, options));
    }

    /** Runs one call in a worker and returns its value. */
    public static <A, B, C, D, E, R> R apply(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f, A a, B b, C c, D d, E e) {
        return LiveCall.get(() -> ShellSession.pool().apply(f, a, b, c, d, e));
    }

    /** Runs an action in a worker and waits for its end. */
    public static void apply(Action0 f, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, none));
    }

    /** Runs an action in a worker and waits for its end. */
    public static <A> void apply(Action1<? super A> f, A a, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, a, none));
    }

    /** Runs an action in a worker and waits for its end. */
    public static <A, B> void apply(Action2<? super A, ? super B> f, A a, B b, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, a, b, none));
    }

    /** Runs an action in a worker and waits for its end. */
    public static <A, B, C> void apply(Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, a, b, c, none));
    }

    /** Runs an action in a worker and waits for its end. */
    public static <A, B, C, D> void apply(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, a, b, c, d, none));
    }

    /** Runs an action in a worker and waits for its end. */
    public static <A, B, C, D, E> void apply(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none) {
        LiveCall.run(() -> ShellSession.pool().apply(f, a, b, c, d, e, none));
    }
}
