package dev.lido.wire;

import dev.lido.spi.Payload;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The body of one frame while it is read; every length is checked against what is there before anything is allocated. */
final class Fields {

    private final ByteBuffer body;

    /** Whether the body's end is missing, and with it its payload's. */
    private final boolean headOnly;

    Fields(byte[] body) {
        this(body, false);
    }

    private Fields(byte[] body, boolean headOnly) {
        this.body = ByteBuffer.wrap(body);
        this.headOnly = headOnly;
    }

    /** The start of a body whose payload is too large: it is read as empty, and as the end. */
    static Fields headOnly(byte[] start) {
        return new Fields(start, true);
    }

    int u8() {
        return body.get() & 0xff;
    }

    int i32() {
        return body.getInt();
    }

    long i64() {
        return body.getLong();
    }

    String text() {
        var bytes = sized();
        return new String(bytes.array(), bytes.offset(), bytes.size(), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        int count = count(Integer.BYTES);
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    BitSet set() {
        var bytes = sized();
        return BitSet.valueOf(ByteBuffer.wrap(bytes.array(), bytes.offset(), bytes.size()));
    }

    /** A slice of the frame, without a copy. */
    Payload.Bytes sized() {
        int size = size();
        var bytes = new Payload.Bytes(body.array(), body.position(), size);
        body.position(body.position() + size);
        return bytes;
    }

    /** A copy that fills its array. */
    byte[] array() {
        var bytes = new byte[size()];
        body.get(bytes);
        return bytes;
    }

    /** The size of a field in bytes; 0 for a payload that is missing, after which nothing comes. */
    private int size() {
        int here = body.remaining() - Integer.BYTES;
        if (headOnly && here >= 0 && body.getInt(body.position()) > here) {
            body.position(body.limit());
            return 0;
        }
        return count(1);
    }

    /** A number of elements of at least this many bytes each. */
    int count(int bytesEach) {
        int count = body.getInt();
        if (count < 0 || count > body.remaining() / bytesEach) {
            throw new BufferUnderflowException();
        }
        return count;
    }

    boolean atEnd() {
        return !body.hasRemaining();
    }
}
