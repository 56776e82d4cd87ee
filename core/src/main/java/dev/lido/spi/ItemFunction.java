package dev.lido.spi;

import java.io.Serializable;

/** A function of one item, as it runs in a worker: every call of the pool is brought into this form. */
@FunctionalInterface
public interface ItemFunction extends Serializable {

    /**
     * Runs the function.
     *
     * @param item the item; for calls of several arguments, the tuple that holds them
     * @throws Throwable whatever the user's function throws
     */
    Object call(Object item) throws Throwable;
}
