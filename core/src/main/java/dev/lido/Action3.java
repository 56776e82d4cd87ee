package dev.lido;

import java.io.Serializable;

/**
 * A function of three arguments and without a value that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 */
@FunctionalInterface
public interface Action3<A, B, C> extends Serializable {

    /** Runs the action. */
    void run(A a, B b, C c) throws Throwable;
}
