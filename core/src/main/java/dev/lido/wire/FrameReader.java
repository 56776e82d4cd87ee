package dev.lido.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Reads frames from a channel; whatever comes, it ends in a message or in an {@link IOException}. Confined to one thread. */
public final class FrameReader {

    /** A body is allocated in steps, as its bytes arrive: a lying length costs no memory. This is the first, then they double. */
    private static final int FIRST_STEP = 1 << 16;

    /** After so many bytes a length is believed: growing further by doubling would need half as much memory again. */
    private static final int BELIEVED = 16 << 20;

    private static final int BUFFER = 64 * 1024;

    private final ReadableByteChannel channel;
    private int limit;

    /** What was read ahead, ready to be taken. */
    private ByteBuffer buffer;

    /** Reads from a channel in blocking mode. */
    public FrameReader(ReadableByteChannel channel) {
        this(channel, Frames.LIMIT, ByteBuffer.allocateDirect(BUFFER));
    }

    /**
     * Reads from somebody who has not shown the secret yet: frames have at most {@code limit} bytes, and so has the buffer, which is
     * on the heap. A direct one would stay after a stranger's end until the next garbage collection.
     */
    public FrameReader(ReadableByteChannel channel, int limit) {
        this(channel, limit, ByteBuffer.allocate(Math.min(limit, BUFFER - Frames.HEADER) + Frames.HEADER));
    }

    /** Reads by this buffer, whose content does not matter. */
    FrameReader(ReadableByteChannel channel, int limit, ByteBuffer buffer) {
        this.channel = channel;
        this.limit = limit;
        this.buffer = buffer.clear().flip();
    }

    /** From now on frames may be as long as the protocol allows: the other end has shown who it is. */
    public void trust() {
        limit = Frames.LIMIT;
        buffer = ByteBuffer.allocateDirect(BUFFER).put(buffer).flip();
    }

    /**
     * The next message to a worker, or {@code null} at the end of the stream; {@link ToWorker.Unread} for one that does
     * not fit into memory.
     *
     * @throws IOException if the stream fails, ends within a frame or holds something else than frames
     */
    public ToWorker toWorker() throws IOException {
        int type = type();
        if (type < 0) {
            return null;
        }
        int length = length();
        var body = body(length);
        return body.length == length
                ? Frames.toWorker(type, body)
                : new ToWorker.Unread(Frames.headToWorker(type, body), tooLarge(length));
    }

    /**
     * The next message to a driver, or {@code null} at the end of the stream; {@link ToDriver.Unread} for one that does
     * not fit into memory.
     *
     * @throws IOException if the stream fails, ends within a frame or holds something else than frames
     */
    public ToDriver toDriver() throws IOException {
        int type = type();
        if (type < 0) {
            return null;
        }
        int length = length();
        var body = body(length);
        return body.length == length
                ? Frames.toDriver(type, body)
                : new ToDriver.Unread(Frames.headToDriver(type, body), tooLarge(length));
    }

    private int type() throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return -1;
        }
        require(4);
        short magic = buffer.getShort();
        int version = buffer.get();
        if (magic != Frames.MAGIC) {
            throw new IOException("not a frame");
        }
        if (version != Frames.VERSION) {
            throw new IOException(
                    "the other end speaks version " + version + " of the protocol, not " + Frames.VERSION);
        }
        return buffer.get() & 0xff;
    }

    private int length() throws IOException {
        require(Integer.BYTES);
        int length = buffer.getInt();
        if (length < 0 || length > limit) {
            throw new IOException("length of frame out of bounds: " + length + ", limit " + limit);
        }
        return length;
    }

    /** The next bytes; only the first of them if there is no memory for all, and then the others are passed over. */
    private byte[] body(int length) throws IOException {
        var body = new byte[Math.min(length, FIRST_STEP)];
        int read = 0;
        while (read < length) {
            if (read == body.length) {
                var more = grown(body, length);
                if (more == null) {
                    skip(length - read);
                    return body;
                }
                body = more;
            }
            require(1);
            int size = Math.min(buffer.remaining(), body.length - read);
            buffer.get(body, read, size);
            read += size;
        }
        return body;
    }

    /** The same bytes with more room, or {@code null} if there is no memory. */
    private static byte[] grown(byte[] body, int length) {
        int size = body.length >= BELIEVED ? length : Math.min(length, 2 * body.length);
        try {
            return Arrays.copyOf(body, size);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            require(1);
            int size = Math.min(buffer.remaining(), left);
            buffer.position(buffer.position() + size);
            left -= size;
        }
    }

    private static String tooLarge(int length) {
        return "its message of " + (length >> 20) + " MiB does not fit into what is left of a heap of "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB; a larger one can be set with heap(\"…\") for workers, with -Xmx for the driver";
    }

    private void require(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            if (!fill()) {
                throw new EOFException("end of stream within a frame");
            }
        }
    }

    private boolean fill() throws IOException {
        buffer.compact();
        try {
            return channel.read(buffer) >= 0;
        } finally {
            buffer.flip();
        }
    }
}
