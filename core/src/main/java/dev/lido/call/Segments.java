package dev.lido.call;

import dev.lido.spi.Payload;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The only codec of what is inside a payload: the items of a chunk, and results.
 *
 * <pre>
 *   items:  int count, count × (int size, segment of the chunk's graph)
 *   result: long run, int 2 × epoch + (0 if it is plain, 1 if its epoch names classes that are not the JDK's),
 *           segment of that epoch's graph
 * </pre>
 */
final class Segments {

    private static final int RESULT_HEADER = Long.BYTES + Integer.BYTES;

    private Segments() {}

    static byte[] copy(Payload.Bytes bytes) {
        return Arrays.copyOfRange(bytes.array(), bytes.offset(), bytes.offset() + bytes.size());
    }

    /** Puts a chunk's segments, fresh from their writer, together; a single one, which may be large, is not copied. */
    static Payload.Bytes join(List<Payload.Bytes> segments) {
        if (segments.size() == 1) {
            Payload.Bytes only = segments.get(0);
            return headed(only, 2 * Integer.BYTES, header -> header.putInt(1).putInt(only.size()));
        }
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

    /** Marks a segment, fresh from its writer, with where it belongs; does not copy it. */
    static Payload.Bytes result(long run, int epoch, boolean plain, Payload.Bytes segment) {
        int mark = 2 * epoch + (plain ? 0 : 1);
        return headed(segment, RESULT_HEADER, header -> header.putLong(run).putInt(mark));
    }

    /** Writes into the free bytes in front of a segment. */
    private static Payload.Bytes headed(Payload.Bytes segment, int size, Consumer<ByteBuffer> fill) {
        int start = segment.offset() - size;
        fill.accept(ByteBuffer.wrap(segment.array(), start, size));
        return new Payload.Bytes(segment.array(), start, size + segment.size());
    }

    /** Whether it is long enough to be a result. */
    static boolean isResult(Payload.Bytes result) {
        return result.size() >= RESULT_HEADER;
    }

    static long runOf(Payload.Bytes result) {
        return ByteBuffer.wrap(result.array(), result.offset(), result.size()).getLong();
    }

    static int epochOf(Payload.Bytes result) {
        return markOf(result) >>> 1;
    }

    /** Whether a result needs none but the JDK's classes; one that is cut short is not trusted. */
    static boolean isPlain(Payload.Bytes result) {
        return result.size() >= RESULT_HEADER && (markOf(result) & 1) == 0;
    }

    private static int markOf(Payload.Bytes result) {
        return ByteBuffer.wrap(result.array(), result.offset(), result.size()).getInt(result.offset() + Long.BYTES);
    }

    static Payload.Bytes segmentOf(Payload.Bytes result) {
        return new Payload.Bytes(result.array(), result.offset() + RESULT_HEADER, result.size() - RESULT_HEADER);
    }
}
