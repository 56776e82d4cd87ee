package dev.lido;

import java.io.Serializable;

/**
 * A function of five arguments and without a value that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 * @param <D> the type of argument 4
 * @param <E> the type of argument 5
 */
@FunctionalInterface
public interface Action5<A, B, C, D, E> extends Serializable {

    /** Runs the action. */
    void run(A a, B b, C c, D d, E e) throws Throwable;
}
