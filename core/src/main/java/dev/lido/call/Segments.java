package dev.lido.call;

import dev.lido.spi.Payload;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The only codec of a chunk's items.
 *
 * <pre>
 *   int count, count × (int size, segment of the chunk's graph)
 * </pre>
 */
final class Segments {

    private Segments() {}

    static byte[] copy(Payload.Bytes bytes) {
        return Arrays.copyOfRange(bytes.array(), bytes.offset(), bytes.offset() + bytes.size());
    }

    static Payload.Bytes join(List<Payload.Bytes> segments) {
        int size = Integer.BYTES;
        for (Payload.Bytes segment : segments) {
            size = Math.addExact(size, Integer.BYTES + segment.size());
        }
        ByteBuffer buffer = ByteBuffer.allocate(size).putInt(segments.size());
        for (Payload.Bytes segment : segments) {
            buffer.putInt(segment.size()).put(segment.array(), segment.offset(), segment.size());
        }
        return Payload.Bytes.of(buffer.array());
    }

    /** Splits without copying. */
    static List<Payload.Bytes> split(Payload.Bytes items) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(items.array(), items.offset(), items.size());
            int count = buffer.getInt();
            List<Payload.Bytes> segments = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int size = buffer.getInt();
                segments.add(new Payload.Bytes(items.array(), buffer.position(), size));
                buffer.position(buffer.position() + size);
            }
            return segments;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException("items are cut short: " + items.size() + " bytes", e);
        }
    }
}
