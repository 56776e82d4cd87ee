package dev.lido;

import java.util.function.UnaryOperator;

/**
 * {@code applyAsync}: one call of a function in a worker, without waiting.
 *
 * <p>Actions, lambdas without a value, are taken too; their varargs stand only to make Java prefer a function wherever both would
 * fit. Thread-safe.
 */
@SuppressWarnings("checkstyle:ParameterNumber") // a function of five arguments needs seven here
public sealed interface ApplyAsyncCalls permits PoolCalls {

    /** Submits one call; returns at once. */
    <R> AsyncResult<R> applyAsync(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <R> AsyncResult<R> applyAsync(Fn0<? extends R> f) {
        return applyAsync(f, UnaryOperator.identity());
    }

    /** Submits one call; returns at once. */
    <A, R> AsyncResult<R> applyAsync(Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <A, R> AsyncResult<R> applyAsync(Fn1<? super A, ? extends R> f, A a) {
        return applyAsync(f, a, UnaryOperator.identity());
    }

    /** Submits one call; returns at once. */
    <A, B, R> AsyncResult<R> applyAsync(
            Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <A, B, R> AsyncResult<R> applyAsync(Fn2<? super A, ? super B, ? extends R> f, A a, B b) {
        return applyAsync(f, a, b, UnaryOperator.identity());
    }

    /** Submits one call; returns at once. */
    <A, B, C, R> AsyncResult<R> applyAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <A, B, C, R> AsyncResult<R> applyAsync(Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c) {
        return applyAsync(f, a, b, c, UnaryOperator.identity());
    }

    /** Submits one call; returns at once. */
    <A, B, C, D, R> AsyncResult<R> applyAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <A, B, C, D, R> AsyncResult<R> applyAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f, A a, B b, C c, D d) {
        return applyAsync(f, a, b, c, d, UnaryOperator.identity());
    }

    /** Submits one call; returns at once. */
    <A, B, C, D, E, R> AsyncResult<R> applyAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options);

    /** Submits one call; returns at once. */
    default <A, B, C, D, E, R> AsyncResult<R> applyAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f, A a, B b, C c, D d, E e) {
        return applyAsync(f, a, b, c, d, e, UnaryOperator.identity());
    }

    /** Submits one run of an action; returns at once. */
    AsyncResult<Void> applyAsync(Action0 f, Void... none);

    /** Submits one run of an action; returns at once. */
    <A> AsyncResult<Void> applyAsync(Action1<? super A> f, A a, Void... none);

    /** Submits one run of an action; returns at once. */
    <A, B> AsyncResult<Void> applyAsync(Action2<? super A, ? super B> f, A a, B b, Void... none);

    /** Submits one run of an action; returns at once. */
    <A, B, C> AsyncResult<Void> applyAsync(Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none);

    /** Submits one run of an action; returns at once. */
    <A, B, C, D> AsyncResult<Void> applyAsync(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none);

    /** Submits one run of an action; returns at once. */
    <A, B, C, D, E> AsyncResult<Void> applyAsync(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none);
}
