package dev.lido;

import java.io.Serializable;

/**
 * A function of two arguments that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Fn2<A, B, R> extends Serializable {

    /** Calls the function. */
    R call(A a, B b) throws Throwable;
}
