package dev.lido.wire;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Random;

/** Gives its bytes in pieces of any size, and fails whoever goes on reading after the end. */
final class RaggedChannel implements ReadableByteChannel {

    /** A reader may ask once more, but has to believe it then. */
    private static final int MOST_ENDS = 3;

    private final Random random;
    private final byte[] bytes;
    private final int most;
    private int position;
    private int ends;

    /**
     * A channel.
     *
     * @param most bytes in a piece
     */
    RaggedChannel(Random random, byte[] bytes, int most) {
        this.random = random;
        this.bytes = bytes;
        this.most = most;
    }

    @Override
    public int read(ByteBuffer into) {
        if (!into.hasRemaining()) {
            throw new AssertionError("reads into a full buffer, for ever");
        }
        if (position == bytes.length) {
            if (++ends > MOST_ENDS) {
                throw new AssertionError("reads on after the end");
            }
            return -1;
        }
        int size = Math.min(Math.min(1 + random.nextInt(most), bytes.length - position), into.remaining());
        into.put(bytes, position, size);
        position += size;
        return size;
    }

    /** How many bytes were given. */
    int given() {
        return position;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
