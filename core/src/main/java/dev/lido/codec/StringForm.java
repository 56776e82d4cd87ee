package dev.lido.codec;

import java.nio.ByteBuffer;

/** Strings: a byte a character where that is enough, else two; any characters, lone surrogates too. */
final class StringForm extends Form<String> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, String value) {
        write(out, value);
    }

    @Override
    String get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        return read(in);
    }

    /** Writes a string that is not null. */
    static void write(SegmentOutput out, String value) {
        boolean wide = isWide(value);
        out.writeBoolean(wide);
        out.writeVarInt(value.length(), true);
        if (wide) {
            out.room(2L * value.length()).asCharBuffer().put(value);
        } else {
            out.latin(value);
        }
    }

    private static boolean isWide(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** Reads a string. */
    static String read(SegmentInput in) {
        if (!in.readBoolean()) {
            return in.latin(in.length(1));
        }
        var chars = new char[in.length(2)];
        ByteBuffer bytes = in.next(2 * chars.length);
        bytes.asCharBuffer().get(chars);
        return new String(chars);
    }
}
