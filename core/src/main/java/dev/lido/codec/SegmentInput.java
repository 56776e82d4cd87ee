package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.io.Input;
import dev.lido.spi.Payload;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of one segment, read without trusting a length that they claim. */
final class SegmentInput extends Input {

    SegmentInput(Payload.Bytes segment) {
        super(segment.array(), segment.offset(), segment.size());
    }

    @Override
    public byte[] readBytes(int length) {
        checkLeft(length);
        return super.readBytes(length);
    }

    /** A number of elements of at least {@code size} bytes each. */
    int length(int size) {
        int length = readVarInt(true);
        checkLeft((long) length * size);
        return length;
    }

    /** The next bytes as a little-endian buffer. */
    ByteBuffer next(int count) {
        checkLeft(count);
        ByteBuffer next = ByteBuffer.wrap(buffer, position, count).order(ByteOrder.LITTLE_ENDIAN);
        position += count;
        return next;
    }

    /** The next bytes as a stream. */
    ByteArrayInputStream stream(int count) {
        checkLeft(count);
        var stream = new ByteArrayInputStream(buffer, position, count);
        position += count;
        return stream;
    }

    /** The next bytes as Latin-1 text. */
    String latin(int length) {
        checkLeft(length);
        var text = new String(buffer, position, length, StandardCharsets.ISO_8859_1);
        position += length;
        return text;
    }

    private void checkLeft(long count) {
        if (count < 0 || count > limit - position) {
            throw garbled();
        }
    }

    /** The bytes are not what a writer wrote. */
    static Refusal garbled() {
        return new Refusal("cannot be rebuilt: its bytes are damaged or cut short.", null);
    }
}
