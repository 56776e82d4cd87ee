package dev.lido;

import java.util.function.UnaryOperator;

/**
 * {@code apply}: one call of a function in a worker.
 *
 * <p>Actions, lambdas without a value, are taken too; their varargs stand only to make Java prefer a function wherever both would
 * fit. Thread-safe.
 */
@SuppressWarnings("checkstyle:ParameterNumber") // a function of five arguments needs seven here
public sealed interface ApplyCalls permits PoolCalls {

    /** Runs one call in a worker and returns its value. */
    <R> R apply(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <R> R apply(Fn0<? extends R> f) {
        return apply(f, UnaryOperator.identity());
    }

    /** Runs one call in a worker and returns its value. */
    <A, R> R apply(Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <A, R> R apply(Fn1<? super A, ? extends R> f, A a) {
        return apply(f, a, UnaryOperator.identity());
    }

    /** Runs one call in a worker and returns its value. */
    <A, B, R> R apply(Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <A, B, R> R apply(Fn2<? super A, ? super B, ? extends R> f, A a, B b) {
        return apply(f, a, b, UnaryOperator.identity());
    }

    /** Runs one call in a worker and returns its value. */
    <A, B, C, R> R apply(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <A, B, C, R> R apply(Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c) {
        return apply(f, a, b, c, UnaryOperator.identity());
    }

    /** Runs one call in a worker and returns its value. */
    <A, B, C, D, R> R apply(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <A, B, C, D, R> R apply(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f, A a, B b, C c, D d) {
        return apply(f, a, b, c, d, UnaryOperator.identity());
    }

    /** Runs one call in a worker and returns its value. */
    <A, B, C, D, E, R> R apply(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options);

    /** Runs one call in a worker and returns its value. */
    default <A, B, C, D, E, R> R apply(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f, A a, B b, C c, D d, E e) {
        return apply(f, a, b, c, d, e, UnaryOperator.identity());
    }

    /** Runs an action in a worker and waits for its end. */
    void apply(Action0 f, Void... none);

    /** Runs an action in a worker and waits for its end. */
    <A> void apply(Action1<? super A> f, A a, Void... none);

    /** Runs an action in a worker and waits for its end. */
    <A, B> void apply(Action2<? super A, ? super B> f, A a, B b, Void... none);

    /** Runs an action in a worker and waits for its end. */
    <A, B, C> void apply(Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none);

    /** Runs an action in a worker and waits for its end. */
    <A, B, C, D> void apply(Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none);

    /** Runs an action in a worker and waits for its end. */
    <A, B, C, D, E> void apply(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none);
}
