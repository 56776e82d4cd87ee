package dev.lido;

import java.io.Serializable;

/**
 * A function of no argument and without a value that can travel to a worker and may throw anything.
 */
@FunctionalInterface
public interface Action0 extends Serializable {

    /** Runs the action. */
    void run() throws Throwable;
}
