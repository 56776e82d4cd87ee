package dev.lido.wire;

import dev.lido.spi.Payload;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The body of one frame while it is written: small fields are gathered, big payloads are only pointed at. */
final class Body {

    /** From this many bytes on, a second entry in the list of parts is cheaper than a copy. */
    private static final int BIG = 4096;

    private static final int FIRST_ROOM = 128;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final List<ByteBuffer> parts = new ArrayList<>();
    private byte[] small = new byte[FIRST_ROOM];

    /** Where the small fields begin that are in no part yet, and where they end. */
    private int from;

    private int to;
    private long size;

    Body u8(int value) {
        int at = next(1);
        small[at] = (byte) value;
        return this;
    }

    Body i32(int value) {
        int at = next(Integer.BYTES);
        INT.set(small, at, value);
        return this;
    }

    Body i64(long value) {
        int at = next(Long.BYTES);
        LONG.set(small, at, value);
        return this;
    }

    /** Where the next bytes go, for which there is room now; perhaps in another array. */
    private int next(int bytes) {
        int at = to;
        if (bytes > small.length - at) {
            makeRoom(bytes);
            at = to;
        }
        to = at + bytes;
        size += bytes;
        return at;
    }

    /** In another array: parts may refer to this one. */
    private void makeRoom(int bytes) {
        int length = to - from;
        small = Arrays.copyOfRange(small, from, from + Math.max(2 * small.length, length + bytes));
        from = 0;
        to = length;
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
            int at = next(value.size());
            System.arraycopy(value.array(), value.offset(), small, at, value.size());
        } else {
            cut();
            parts.add(ByteBuffer.wrap(value.array(), value.offset(), value.size()));
            size += value.size();
        }
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
        if (to > from) {
            parts.add(ByteBuffer.wrap(small, from, to - from));
            from = to;
        }
    }
}
