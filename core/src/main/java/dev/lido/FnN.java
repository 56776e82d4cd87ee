package dev.lido;

import java.io.Serializable;

/**
 * A function of any number of arguments that can travel to a worker and may throw anything.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface FnN<R> extends Serializable {

    /** Calls the function. */
    R call(Object... args) throws Throwable;
}
