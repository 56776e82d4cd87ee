package dev.lido.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writes frames to a channel; frames wait in a buffer until {@link #flush} or until it is full. Confined to one thread at
 * a time.
 *
 * <p>All bytes pass through one direct buffer: a channel would copy a heap array into a direct buffer of the same size
 * anyway, and keep that buffer.
 */
public final class FrameWriter {

    private final WritableByteChannel channel;
    private final int limit;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    /** Writes to a channel in blocking mode. */
    public FrameWriter(WritableByteChannel channel) {
        this(channel, Frames.LIMIT);
    }

    FrameWriter(WritableByteChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /** Writes a message to a worker. */
    public void write(ToWorker message) throws IOException {
        write(Frames.encode(message));
    }

    /** Writes a message to a driver. */
    public void write(ToDriver message) throws IOException {
        write(Frames.encode(message));
    }

    /** Sends what waits in the buffer. */
    public void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private void write(Frames.Encoded frame) throws IOException {
        var body = frame.body();
        if (body.size() > limit) {
            throw new IOException("message is too long: " + body.size() + " > " + limit + " bytes");
        }
        if (buffer.remaining() < Frames.HEADER) {
            flush();
        }
        buffer.putShort(Frames.MAGIC).put((byte) Frames.VERSION).put((byte) frame.type());
        buffer.putInt((int) body.size());
        for (var part : body.parts()) {
            copy(part);
        }
    }

    private void copy(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int size = Math.min(buffer.remaining(), part.remaining());
            buffer.put(part.slice(part.position(), size));
            part.position(part.position() + size);
        }
    }
}
