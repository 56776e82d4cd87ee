package dev.lido.codec;

import java.nio.ByteBuffer;

/** Arrays of primitives, copied as a whole. */
final class PrimitiveArrayForm {

    /** Copies between an array and the bytes of a segment. */
    private interface Copy<A> {
        void copy(ByteBuffer bytes, A array);
    }

    /** Makes an array. */
    private interface Maker<A> {
        A make(int length);
    }

    private PrimitiveArrayForm() {}

    static Form<byte[]> bytes() {
        return new Bulk<>(1, byte[]::new, (to, a) -> to.put(a), (from, a) -> from.get(a));
    }

    static Form<boolean[]> booleans() {
        return new Bulk<>(1, boolean[]::new, PrimitiveArrayForm::put, PrimitiveArrayForm::get);
    }

    static Form<short[]> shorts() {
        return new Bulk<>(2, short[]::new, (to, a) -> to.asShortBuffer().put(a), (from, a) -> from.asShortBuffer()
                .get(a));
    }

    static Form<char[]> chars() {
        return new Bulk<>(2, char[]::new, (to, a) -> to.asCharBuffer().put(a), (from, a) -> from.asCharBuffer()
                .get(a));
    }

    static Form<int[]> ints() {
        return new Bulk<>(4, int[]::new, (to, a) -> to.asIntBuffer().put(a), (from, a) -> from.asIntBuffer()
                .get(a));
    }

    static Form<long[]> longs() {
        return new Bulk<>(8, long[]::new, (to, a) -> to.asLongBuffer().put(a), (from, a) -> from.asLongBuffer()
                .get(a));
    }

    static Form<float[]> floats() {
        return new Bulk<>(4, float[]::new, (to, a) -> to.asFloatBuffer().put(a), (from, a) -> from.asFloatBuffer()
                .get(a));
    }

    static Form<double[]> doubles() {
        return new Bulk<>(8, double[]::new, (to, a) -> to.asDoubleBuffer().put(a), (from, a) -> from.asDoubleBuffer()
                .get(a));
    }

    private static void put(ByteBuffer to, boolean[] array) {
        for (boolean value : array) {
            to.put((byte) (value ? 1 : 0));
        }
    }

    private static void get(ByteBuffer from, boolean[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = from.get() != 0;
        }
    }

    /** One kind of array. */
    private static final class Bulk<A> extends Form<A> {

        private final int size;
        private final Maker<A> maker;
        private final Copy<A> writer;
        private final Copy<A> reader;

        Bulk(int size, Maker<A> maker, Copy<A> writer, Copy<A> reader) {
            this.size = size;
            this.maker = maker;
            this.writer = writer;
            this.reader = reader;
        }

        @Override
        void put(GraphKryo kryo, SegmentOutput out, A array) {
            int length = java.lang.reflect.Array.getLength(array);
            out.writeVarInt(length, true);
            writer.copy(out.room((long) length * size), array);
        }

        @Override
        A get(GraphKryo kryo, SegmentInput in, Class<?> type) {
            int length = in.length(size);
            A array = maker.make(length);
            reader.copy(in.next(length * size), array);
            return array;
        }
    }
}
