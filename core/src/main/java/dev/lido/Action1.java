package dev.lido;

import java.io.Serializable;

/**
 * A function of one argument and without a value that can travel to a worker and may throw anything.
 *
 * @param <A> the type of argument 1
 */
@FunctionalInterface
public interface Action1<A> extends Serializable {

    /** Runs the action. */
    void run(A a) throws Throwable;
}
