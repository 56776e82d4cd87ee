package dev.lido;

import java.io.Serializable;

/**
 * A function of one argument that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Fn1<A, R> extends Serializable {

    /** Calls the function. */
    R call(A a) throws Throwable;
}
