package dev.lido;

import java.io.Serializable;

/**
 * A function of no argument that can travel to a worker and may throw anything.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Fn0<R> extends Serializable {

    /** Calls the function. */
    R call() throws Throwable;
}
