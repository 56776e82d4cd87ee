package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Payload;

/** A job's function in a worker: rebuilt at its first use, and anew when a new generation of classes has begun. */
final class HeldFunction {

    private final byte[] bytes;
    private ItemFunction function;
    private ClassLoader generation;

    HeldFunction(byte[] bytes) {
        this.bytes = bytes;
    }

    ItemFunction in(ClassLoader newest) throws TransferFault {
        if (generation != newest) {
            function = (ItemFunction) new GraphReader(newest).read(Payload.Bytes.of(bytes));
            generation = newest;
        }
        return function;
    }
}
