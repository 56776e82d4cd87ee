package dev.lido;

import java.io.Serializable;

/**
 * A function of five arguments that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 * @param <D> the type of argument 4
 * @param <E> the type of argument 5
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Fn5<A, B, C, D, E, R> extends Serializable {

    /** Calls the function. */
    R call(A a, B b, C c, D d, E e) throws Throwable;
}
