package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.util.HashMap;
import java.util.Map;

/**
 * Decodes one chunk's results with the session's own classes. A chunk whose first worker died comes back in several runs,
 * each a graph of its own; those of one run are read in the order in which they arrive. Not thread-safe.
 */
public final class ResultReader {

    private final ClassLoader loader;
    private final Map<Long, GraphReader> runs = new HashMap<>();

    ResultReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Decodes a returned value; of a live payload, gives it as it is.
     *
     * @throws TransferFault if the value cannot be rebuilt here
     */
    public Object value(Payload value) throws TransferFault {
        if (value instanceof Payload.Live live) {
            return live.value();
        }
        Payload.Bytes result = (Payload.Bytes) value;
        GraphReader graph = runs.computeIfAbsent(Segments.runOf(result), run -> new GraphReader(loader));
        return graph.read(Segments.segmentOf(result));
    }

    /** Decodes a fault; never throws. */
    public Fault fault(Payload fault) {
        return FaultCodec.decode(fault, loader);
    }
}
