package dev.lido.codec;

import dev.lido.spi.Payload;

/**
 * Writes and reads segments that are one number, the commonest of small items and results, in the very bytes that {@link GraphKryo}
 * gives them: to set that up for a segment takes several times as long as to write the number.
 */
final class NumberSegment {

    private static final int INTEGER = SegmentClasses.number(Integer.class);
    private static final int LONG = SegmentClasses.number(Long.class);
    private static final int DOUBLE = SegmentClasses.number(Double.class);

    /** Of the first id, the class's number and the longest value. */
    private static final int MOST_BYTES = 5 + 1 + 9;

    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    /** Kryo's ninth byte of a long has all of the bits that are left. */
    private static final int LAST_OF_LONG = 8 * GROUP;

    private final byte[] bytes;
    private int at;

    /** Whether the bytes have been of this kind so far. */
    private boolean good = true;

    private NumberSegment(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Whether a segment is to be written here. */
    static boolean takes(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Double;
    }

    /** The segment of a value that this takes, in a graph whose next id is given. */
    static Payload.Bytes write(int nextId, Object value) {
        var out = new NumberSegment(new byte[SegmentOutput.HEADROOM + MOST_BYTES], SegmentOutput.HEADROOM);
        out.put(nextId & 0xffff_ffffL);
        if (value instanceof Integer number) {
            out.put(INTEGER);
            out.put(((number << 1) ^ (number >> 31)) & 0xffff_ffffL);
        } else if (value instanceof Long number) {
            out.put(LONG);
            out.put((number << 1) ^ (number >> 63));
        } else {
            out.put(DOUBLE);
            out.putFixed(Double.doubleToRawLongBits((Double) value));
        }
        return new Payload.Bytes(out.bytes, SegmentOutput.HEADROOM, out.at - SegmentOutput.HEADROOM);
    }

    /** The number that is all of a segment, or {@code null} if it is something else. */
    static Number read(Payload.Bytes segment) {
        int end = segment.offset() + segment.size();
        if (segment.size() > MOST_BYTES) {
            return null;
        }
        var in = new NumberSegment(segment.array(), segment.offset());
        long nextId = in.get(end);
        long type = in.get(end);
        Number value = in.value(type, end);
        boolean whole = in.good && in.at == end && nextId <= Integer.MAX_VALUE;
        return whole ? value : null;
    }

    private Number value(long type, int end) {
        if (type == INTEGER) {
            long bits = get(end);
            good &= bits >>> Integer.SIZE == 0;
            return (int) bits >>> 1 ^ -((int) bits & 1);
        }
        if (type == LONG) {
            long bits = get(end);
            return bits >>> 1 ^ -(bits & 1);
        }
        return type == DOUBLE && end - at == Double.BYTES ? (Number) Double.longBitsToDouble(getFixed()) : null;
    }

    /** In groups of seven bits, the lowest first. */
    private void put(long bits) {
        long left = bits;
        int shift = 0;
        while ((left & -MORE) != 0 && shift < LAST_OF_LONG) {
            bytes[at++] = (byte) (left | MORE);
            left >>>= GROUP;
            shift += GROUP;
        }
        bytes[at++] = (byte) left;
    }

    private long get(int end) {
        long bits = 0;
        for (int shift = 0; at < end; shift += GROUP) {
            int next = bytes[at++];
            if (shift == LAST_OF_LONG) {
                return bits | (next & 0xffL) << shift;
            }
            bits |= (next & (MORE - 1L)) << shift;
            if (next >= 0) {
                return bits;
            }
        }
        good = false;
        return 0;
    }

    private void putFixed(long bits) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at++] = (byte) (bits >>> (Byte.SIZE * i));
        }
    }

    private long getFixed() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (bytes[at++] & 0xffL) << (Byte.SIZE * i);
        }
        return bits;
    }
}
