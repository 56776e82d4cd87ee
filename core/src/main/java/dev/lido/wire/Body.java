package dev.lido.wire;

import dev.lido.spi.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The body of one frame while it is written: small fields are gathered, big payloads are only pointed at. */
final class Body {

    /** From this many bytes on, a second entry in the list of parts is cheaper than a copy. */
    private static final int BIG = 4096;

    private final List<ByteBuffer> parts = new ArrayList<>();
    private final ByteArrayOutputStream small = new ByteArrayOutputStream(64);
    private long size;

    Body u8(int value) {
        small.write(value);
        size++;
        return this;
    }

    Body i32(int value) {
        return u8(value >>> 24).u8(value >>> 16).u8(value >>> 8).u8(value);
    }

    Body i64(long value) {
        return i32((int) (value >>> 32)).i32((int) value);
    }

    Body text(String value) {
        return sized(Payload.Bytes.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    Body texts(List<String> values) {
        i32(values.size());
        values.forEach(this::text);
        return this;
    }

    Body set(BitSet value) {
        return sized(Payload.Bytes.of(value.toByteArray()));
    }

    /** The length, then the bytes. */
    Body sized(Payload.Bytes value) {
        i32(value.size());
        if (value.size() < BIG) {
            small.write(value.array(), value.offset(), value.size());
        } else {
            cut();
            parts.add(ByteBuffer.wrap(value.array(), value.offset(), value.size()));
        }
        size += value.size();
        return this;
    }

    long size() {
        return size;
    }

    /** All that was written, in order. */
    List<ByteBuffer> parts() {
        cut();
        return parts;
    }

    private void cut() {
        if (small.size() > 0) {
            parts.add(ByteBuffer.wrap(small.toByteArray()));
            small.reset();
        }
    }
}
