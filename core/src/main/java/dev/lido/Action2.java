package dev.lido;

import java.io.Serializable;

/**
 * A function of two arguments and without a value that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 */
@FunctionalInterface
public interface Action2<A, B> extends Serializable {

    /** Runs the action. */
    void run(A a, B b) throws Throwable;
}
