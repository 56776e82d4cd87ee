package dev.lido.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes streams of frames, good ones and damaged ones. */
final class RandomFrames {

    /** A frame as it is sent; {@code bounded} if the next one begins where it says. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Frame(byte[] bytes, Damage damage, boolean bounded) {}

    private static final int LENGTH = 4;
    private static final int MOST_FRAMES = 7;
    private static final Damage[] DAMAGES = Damage.values();

    private final Random random;
    private final RandomMessages messages;
    private final boolean toDriver;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter writer = new FrameWriter(Channels.newChannel(bytes));

    RandomFrames(Random random, RandomMessages messages, boolean toDriver) {
        this.random = random;
        this.messages = messages;
        this.toDriver = toDriver;
    }

    /** A stream: good frames, of which one, or none, is damaged. */
    List<Frame> stream() throws IOException {
        var frames = new ArrayList<Frame>();
        int count = 1 + random.nextInt(MOST_FRAMES);
        int damaged = random.nextInt(count + 1);
        for (int i = 0; i < count; i++) {
            var frame = i == damaged ? damaged() : new Frame(good(), Damage.NONE, true);
            frames.add(frame);
            if (frame.damage == Damage.CUT) {
                return frames;
            }
        }
        return frames;
    }

    /** The frame of a message. */
    byte[] encoded(Object message) throws IOException {
        bytes.reset();
        if (message instanceof ToDriver out) {
            writer.write(out);
        } else {
            writer.write((ToWorker) message);
        }
        writer.flush();
        return bytes.toByteArray();
    }

    private byte[] good() throws IOException {
        return encoded(toDriver ? messages.toDriver() : messages.toWorker());
    }

    private Frame damaged() throws IOException {
        var damage = DAMAGES[1 + random.nextInt(DAMAGES.length - 1)];
        byte[] frame = good();
        int length = frame.length - Frames.HEADER;
        if (length == 0 && (damage == Damage.SHORTER || damage == Damage.LYING)) {
            damage = Damage.NEGATIVE; // there is no body to be wrong
        }
        byte[] damaged = damage(damage, frame.clone());
        boolean sameLength = damaged.length == frame.length && Arrays.equals(damaged, 4, 8, frame, 4, 8);
        return new Frame(damaged, damage, damage.bounded && (damage == Damage.PADDED || sameLength));
    }

    private byte[] damage(Damage damage, byte[] frame) throws IOException {
        int length = frame.length - Frames.HEADER;
        return switch (damage) {
            case NONE -> frame;
            case CUT -> Arrays.copyOf(frame, 1 + random.nextInt(frame.length - 1));
            case LONGER -> withLength(frame, length + 1 + random.nextInt(random.nextBoolean() ? 10 : 100_000_000));
            case SHORTER -> withLength(frame, random.nextInt(length));
            case NEGATIVE -> withLength(frame, random.nextInt() | Integer.MIN_VALUE);
            case VAST -> withLength(frame, Integer.MAX_VALUE - random.nextInt(2048));
            case MAGIC -> xored(frame, random.nextInt(2));
            case VERSION -> xored(frame, 2);
            case TYPE -> xored(frame, 3);
            case FLIPPED -> flipped(frame);
            case LYING -> lying(frame);
            case PADDED -> padded(frame, 1 + random.nextInt(50));
            case INTERLEAVED -> interleaved(frame, good());
            case NOISE -> noise(1 + random.nextInt(100));
        };
    }

    private byte[] xored(byte[] frame, int position) {
        frame[position] ^= (byte) (1 + random.nextInt(random.nextBoolean() ? 7 : 255));
        return frame;
    }

    private static byte[] withLength(byte[] frame, int length) {
        ByteBuffer.wrap(frame).putInt(LENGTH, length);
        return frame;
    }

    private byte[] flipped(byte[] frame) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return frame;
    }

    private byte[] lying(byte[] frame) {
        int[] lies = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, frame.length, random.nextInt(), random.nextInt(1000)};
        var lie = ByteBuffer.allocate(Integer.BYTES).putInt(lies[random.nextInt(lies.length)]);
        int body = frame.length - Frames.HEADER;
        int position = Frames.HEADER + random.nextInt(Math.min(body, 40));
        System.arraycopy(lie.array(), 0, frame, position, Math.min(Integer.BYTES, frame.length - position));
        return frame;
    }

    private byte[] padded(byte[] frame, int more) {
        byte[] padded = Arrays.copyOf(frame, frame.length + more);
        return withLength(padded, padded.length - Frames.HEADER);
    }

    private byte[] interleaved(byte[] frame, byte[] other) {
        int position = 1 + random.nextInt(frame.length - 1);
        return ByteBuffer.allocate(frame.length + other.length)
                .put(frame, 0, position)
                .put(other)
                .put(frame, position, frame.length - position)
                .array();
    }

    private byte[] noise(int size) {
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        return noise;
    }
}
