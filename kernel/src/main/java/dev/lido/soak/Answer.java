package dev.lido.soak;

import java.io.Serializable;

/**
 * The result of an item.
 *
 * @param index the item's index
 * @param value what the formula gives
 * @param load a byte array of some size, or what cannot travel, or null
 */
record Answer(int index, long value, Object load) implements Serializable {

    @Override
    public String toString() {
        String loaded = load instanceof byte[] bytes ? " with " + bytes.length + " bytes" : "";
        return "answer " + index + ": " + value + loaded;
    }
}
