package dev.lido.soak;

import java.io.Serializable;

/**
 * An item.
 *
 * @param index its index in its job
 * @param fault what it does
 * @param salt what its answer is made of
 */
record Task(int index, Fault fault, int salt) implements Serializable {}
