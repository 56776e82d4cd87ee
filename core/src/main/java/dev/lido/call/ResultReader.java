package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.util.HashMap;
import java.util.Map;

/**
 * Decodes one chunk's results with the session's own classes. A chunk whose first worker died comes back in several runs,
 * and each run in epochs, which are graphs of their own; the results of a run are read in the order in which they arrive. Not
 * thread-safe.
 */
public final class ResultReader {

    /** What may still be referred to. */
    private record Epoch(int number, GraphReader graph) {}

    private final ClassLoader loader;

    /** The newest epoch of each run. */
    private final Map<Long, Epoch> runs = new HashMap<>();

    /** That of the last result, since the next one is mostly of the same. */
    private Epoch last;

    private long lastRun;

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
        var result = (Payload.Bytes) value;
        if (!Segments.isResult(result)) {
            throw new TransferFault("", "value", "cannot be rebuilt: its bytes are damaged or cut short.", null);
        }
        return graphOf(result).read(Segments.segmentOf(result));
    }

    /** Whether a returned value is of the JDK's own classes, so that no code of the user's runs while it is decoded. */
    public boolean isPlain(Payload value) {
        return value instanceof Payload.Live || Segments.isPlain((Payload.Bytes) value);
    }

    private GraphReader graphOf(Payload.Bytes result) {
        int number = Segments.epochOf(result);
        long run = Segments.runOf(result);
        if (last == null || last.number != number || lastRun != run) {
            last = runs.compute(
                    run, (key, newest) -> newest != null && newest.number == number ? newest : begin(number));
            lastRun = run;
        }
        return last.graph;
    }

    private Epoch begin(int number) {
        return new Epoch(number, new GraphReader(loader));
    }

    /** Decodes a fault; never throws. */
    public Fault fault(Payload fault) {
        return FaultCodec.decode(fault, loader);
    }
}
