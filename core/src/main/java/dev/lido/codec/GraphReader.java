package dev.lido.codec;

import dev.lido.spi.Payload;
import java.util.Objects;

/**
 * Reads the segments of one graph, in the order of their writing; one may be left out or fail, and those that share no
 * object with it are read all the same. One that was left out may still be read later. Confined to one thread at a time; cheap to make.
 */
public final class GraphReader {

    static {
        QuietKryo.prepare();
    }

    private final ClassLoader loader;
    private final ReadObjects objects = new ReadObjects();

    /** A reader of a new graph, which finds classes by {@code loader}. */
    public GraphReader(ClassLoader loader) {
        this.loader = Objects.requireNonNull(loader, "loader");
    }

    /**
     * Reads the value of a segment.
     *
     * @throws TransferFault if it cannot be rebuilt here, or if it shares an object with a segment that was not read
     */
    public Object read(Payload.Bytes segment) throws TransferFault {
        Number number = NumberSegment.read(segment);
        if (number != null) {
            objects.begin(0); // it has none
            return number;
        }
        try {
            return DeepStack.run(() -> decode(segment, false), () -> decode(segment, true));
        } catch (Refusal refusal) {
            throw new TransferFault("", refusal.path(null), rebuilding(refusal.getMessage()), refusal.getCause());
        }
    }

    /** Whether the last segment shares an object with an earlier one that was not read, and so could not be read itself. */
    public boolean hasMissed() {
        return objects.hasMissed();
    }

    private Object decode(Payload.Bytes segment, boolean deep) {
        GraphKryo kryo = GraphKryo.take();
        boolean good = false;
        try {
            Object value = decode(deep ? kryo.deep() : kryo, new SegmentInput(segment));
            objects.commit();
            good = true;
            return value;
        } finally {
            if (good) {
                kryo.giveBack();
            } else {
                objects.abort();
            }
        }
    }

    private Object decode(GraphKryo kryo, SegmentInput in) {
        kryo.reading(objects, loader);
        int base = in.readVarInt(true);
        if (base < 0) {
            throw SegmentInput.garbled();
        }
        objects.begin(base);
        return kryo.get(in);
    }

    private static String rebuilding(String problem) {
        return problem.startsWith("cannot") ? problem : "cannot be rebuilt: " + problem;
    }
}
