package dev.lido.codec;

import static dev.lido.codec.CommonForms.parts;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.function.Function;

/** NIO buffers: content, position, limit, order; heap or direct for bytes, on the heap for all others. */
final class BufferForm {

    private BufferForm() {}

    /** Enters all into the table of {@link CommonForms}. */
    static void register() {
        CommonForms.add(ByteBuffer.class, new PartsForm<>(BufferForm::apart, BufferForm::together));
        add(CharBuffer.class, BufferForm::chars, p -> CharBuffer.wrap((char[]) p), CharBuffer::asReadOnlyBuffer);
        add(ShortBuffer.class, BufferForm::shorts, p -> ShortBuffer.wrap((short[]) p), ShortBuffer::asReadOnlyBuffer);
        add(IntBuffer.class, BufferForm::ints, p -> IntBuffer.wrap((int[]) p), IntBuffer::asReadOnlyBuffer);
        add(LongBuffer.class, BufferForm::longs, p -> LongBuffer.wrap((long[]) p), LongBuffer::asReadOnlyBuffer);
        add(FloatBuffer.class, BufferForm::floats, p -> FloatBuffer.wrap((float[]) p), FloatBuffer::asReadOnlyBuffer);
        add(
                DoubleBuffer.class,
                BufferForm::doubles,
                p -> DoubleBuffer.wrap((double[]) p),
                DoubleBuffer::asReadOnlyBuffer);
    }

    private static <B extends Buffer> void add(
            Class<B> type, Function<B, Object> content, Function<Object, B> wrap, Function<B, B> readOnly) {
        CommonForms.add(
                type,
                new PartsForm<B>(
                        b -> parts(content.apply(b), b.position(), b.limit(), b.isReadOnly()),
                        p -> place((boolean) p[3] ? readOnly.apply(wrap.apply(p[0])) : wrap.apply(p[0]), p)));
    }

    private static <B extends Buffer> B place(B buffer, Object[] parts) {
        buffer.limit((Integer) parts[2]).position((Integer) parts[1]);
        return buffer;
    }

    private static Object[] apart(ByteBuffer b) {
        var content = new byte[b.capacity()];
        b.duplicate().clear().get(content);
        boolean little = b.order() == ByteOrder.LITTLE_ENDIAN;
        return parts(content, b.position(), b.limit(), b.isReadOnly(), b.isDirect(), little);
    }

    private static ByteBuffer together(Object[] p) {
        byte[] content = (byte[]) p[0];
        ByteBuffer whole = (boolean) p[4]
                ? ByteBuffer.allocateDirect(content.length).put(content).clear()
                : ByteBuffer.wrap(content);
        ByteBuffer made = (boolean) p[3] ? whole.asReadOnlyBuffer() : whole;
        return place(made.order((boolean) p[5] ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN), p);
    }

    private static Object chars(CharBuffer b) {
        var content = new char[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }

    private static Object shorts(ShortBuffer b) {
        var content = new short[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }

    private static Object ints(IntBuffer b) {
        var content = new int[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }

    private static Object longs(LongBuffer b) {
        var content = new long[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }

    private static Object floats(FloatBuffer b) {
        var content = new float[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }

    private static Object doubles(DoubleBuffer b) {
        var content = new double[b.capacity()];
        b.duplicate().clear().get(content);
        return content;
    }
}
