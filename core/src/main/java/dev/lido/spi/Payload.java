package dev.lido.spi;

import java.util.Objects;

/** Content that travels unopened between the pool and the code that runs a chunk. */
public sealed interface Payload {

    /** The size in bytes; 0 for what does not leave this JVM. */
    int size();

    /**
     * Encoded content.
     *
     * @param array holds the content; not copied, never changed
     * @param offset where it begins
     * @param size its length in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Bytes(byte[] array, int offset, int size) implements Payload {
        /** Checks the bounds. */
        public Bytes {
            Objects.checkFromIndexSize(offset, size, array.length);
        }

        /** The whole of an array. */
        public static Bytes of(byte[] array) {
            return new Bytes(array, 0, array.length);
        }
    }

    /**
     * A live object, for backends that run in this JVM. A chunk's items are a {@code List<Callable<?>>}; a value is the
     * value itself; a fault is the {@link Throwable}.
     */
    record Live(Object value) implements Payload {
        @Override
        public int size() {
            return 0;
        }
    }
}
