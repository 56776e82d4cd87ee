package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.Output;
import dev.lido.spi.Payload;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The growing bytes of one segment. Grows to just what a large array needs, so that it is not held twice. */
final class SegmentOutput extends Output {

    /** Segments up to this size are copied out of the buffer, which is used again; larger ones take the buffer along. */
    private static final int KEPT = 1 << 16;

    /** Somewhat less than the largest array: a message also holds what goes with a segment, and other, small ones. */
    private static final int LARGEST = Integer.MAX_VALUE - (64 << 20);

    /** Bytes in front of a segment that are left for a header of whoever sends it: that saves a copy. */
    static final int HEADROOM = 16;

    SegmentOutput() {
        super(512, -1);
        position = HEADROOM;
    }

    @Override
    protected boolean require(int required) throws KryoException {
        if (capacity - position >= required) {
            return false;
        }
        long needed = (long) position + required;
        if (needed > LARGEST) {
            throw tooLarge();
        }
        long roomy = Math.max(needed + 64, Math.min(2L * capacity, capacity + (1L << 28)));
        capacity = (int) Math.min(roomy, LARGEST);
        buffer = Arrays.copyOf(buffer, capacity);
        return true;
    }

    /** The next {@code count} bytes, to be filled by the caller; little-endian. */
    ByteBuffer room(long count) {
        if (count > LARGEST) {
            throw tooLarge();
        }
        require((int) count);
        ByteBuffer room = ByteBuffer.wrap(buffer, position, (int) count).order(ByteOrder.LITTLE_ENDIAN);
        position += (int) count;
        return room;
    }

    /** Writes over four bytes at an earlier position. */
    void patch(int at, int value) {
        ByteBuffer.wrap(buffer, at, 4).order(ByteOrder.LITTLE_ENDIAN).putInt(value);
    }

    /** Writes Latin-1 text at a byte a character. */
    @SuppressWarnings("deprecation") // the one copy of Latin-1 text that needs no array between
    void latin(String text) {
        int length = text.length();
        require(length);
        text.getBytes(0, length, buffer, position);
        position += length;
    }

    /** The bytes so far, and an empty buffer again. */
    Payload.Bytes take() {
        int end = position;
        position = HEADROOM;
        byte[] bytes = end <= KEPT ? Arrays.copyOf(buffer, end) : buffer;
        shrink();
        return new Payload.Bytes(bytes, HEADROOM, end - HEADROOM);
    }

    private void shrink() {
        if (capacity > KEPT) {
            buffer = new byte[512];
            capacity = buffer.length;
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                "is larger than 2 GiB when encoded. Split it, or let the workers read it from a file.", null);
    }
}
