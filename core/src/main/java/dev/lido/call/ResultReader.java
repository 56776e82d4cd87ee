package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;

/** Decodes results with the session's own classes; each is a graph of its own. Thread-safe. */
public final class ResultReader {

    private final ClassLoader loader;

    ResultReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Decodes a returned value; of a live payload, gives it as it is.
     *
     * @throws TransferFault if the value cannot be rebuilt here
     */
    public Object value(Payload value) throws TransferFault {
        return value instanceof Payload.Live live ? live.value() : new GraphReader(loader).read((Payload.Bytes) value);
    }

    /** Decodes a fault; never throws. */
    public Fault fault(Payload fault) {
        return FaultCodec.decode(fault, loader);
    }
}
