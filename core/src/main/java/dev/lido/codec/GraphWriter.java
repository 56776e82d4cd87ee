package dev.lido.codec;

import dev.lido.spi.Payload;
import java.util.Objects;

/**
 * Writes one graph of objects as several segments. Objects that are shared by values of several segments are written
 * once. Confined to one thread at a time; cheap to make.
 */
public final class GraphWriter {

    /** Free bytes in front of each segment. */
    public static final int HEADROOM = SegmentOutput.HEADROOM;

    static {
        QuietKryo.prepare();
    }

    private final CodeSink sink;
    private final WrittenObjects objects = new WrittenObjects();
    private boolean referredBack;

    /** A writer of a new graph, which tells {@code sink} of the code that its readers need. */
    public GraphWriter(CodeSink sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /**
     * Writes one value as the next segment of the graph. The array that holds it is the caller's, and has room for a header
     * of {@link #HEADROOM} bytes in front of the segment.
     *
     * @param root names the value in messages by its text, such as {@code item 3}
     * @param value may be {@code null}
     * @return the segment, of at most some 2 GiB; a copy of the value as it is now
     * @throws TransferFault if it cannot travel, or is larger than a segment can be; the graph is then as before the call
     */
    public Payload.Bytes write(Object root, Object value) throws TransferFault {
        if (NumberSegment.takes(value)) {
            referredBack = false;
            return NumberSegment.write(objects.begin(), value);
        }
        Class<?> type = value == null ? null : value.getClass();
        try {
            return DeepStack.run(() -> encode(value, false), () -> encode(value, true));
        } catch (Refusal refusal) {
            throw new TransferFault(
                    root.toString(), refusal.path(type), travelling(refusal.getMessage()), refusal.getCause());
        }
    }

    /** Whether the last value that was written has an object of an earlier one, which was not written again. */
    public boolean hasReferredBack() {
        return referredBack;
    }

    private Payload.Bytes encode(Object value, boolean deep) {
        GraphKryo kryo = GraphKryo.take();
        boolean good = false;
        try {
            Payload.Bytes segment = encode(deep ? kryo.deep() : kryo, value);
            good = true;
            return segment;
        } finally {
            if (good) {
                referredBack = objects.hasReferredBack();
                objects.commit();
                kryo.giveBack();
            } else {
                objects.rollback();
            }
        }
    }

    private Payload.Bytes encode(GraphKryo kryo, Object value) {
        SegmentOutput out = kryo.writing(objects, sink).out();
        out.writeVarInt(objects.begin(), true);
        kryo.put(out, value);
        return out.take();
    }

    private static String travelling(String problem) {
        return problem.startsWith("cannot") || problem.startsWith("is ") ? problem : "cannot travel: " + problem;
    }
}
