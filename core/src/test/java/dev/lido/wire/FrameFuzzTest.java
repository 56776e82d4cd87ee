package dev.lido.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lido.wire.RandomFrames.Frame;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A million frames, most of them in bad company: each comes out as it went in, or ends its link by an {@link IOException},
 * and none costs memory for what it claims. Another seed, and another count: {@code -Dlido.test.fuzz.seed=…} and
 * {@code -Dlido.test.fuzz.frames=…}.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrameFuzzTest {

    private static final long SEED = Long.getLong("lido.test.fuzz.seed", 42);
    private static final int FRAMES = Integer.getInteger("lido.test.fuzz.frames", 1_000_000);
    private static final int WARM_UP = 20_000;
    private static final String WARMING = "warming up, ";

    /** What a reader allocates before it has seen that a length lies, and an exception with its stack trace. */
    private static final long ANY_FRAME = 64 * 1024 + 16 * 1024;

    private static final int STRANGERS_LIMIT = 1024;
    private static final int[] PIECES = {1, 3, 100, 100_000};
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] buffer = new byte[64 * 1024];
    private Random random;
    private FuzzTally tally;

    /** Where the run is; the limit of the reader there. */
    private String place;

    private int limit;

    @Test
    void everyFrameIsAMessageOrTheEndOfItsLinkAndCostsWhatItHas() throws IOException {
        run(SEED + 1, WARM_UP); // classes are loaded while it runs, at the expense of some frame
        long start = System.nanoTime();
        run(SEED, FRAMES);
        System.out.println(tally.line(SEED, System.nanoTime() - start));
        if (FRAMES >= WARM_UP) {
            assertEquals(Damage.values().length, tally.damages.size(), "all kinds were there: " + tally.damages);
        }
    }

    private void run(long seed, int frames) throws IOException {
        random = new Random(seed);
        tally = new FuzzTally();
        var messages = new RandomMessages(random);
        RandomFrames[] directions = {new RandomFrames(random, messages, false), new RandomFrames(random, messages, true)
        };
        for (int stream = 0; tally.frames() < frames; stream++) {
            place = (seed == SEED ? "" : WARMING) + "seed " + seed + ", stream " + stream;
            read(stream % 2 == 1, directions[stream % 2], directions[stream % 2].stream());
        }
    }

    private void read(boolean toDriver, RandomFrames frames, List<Frame> stream) throws IOException {
        var channel = new RaggedChannel(random, joined(stream), PIECES[random.nextInt(PIECES.length)]);
        var reader = reader(channel, toDriver && random.nextBoolean());
        boolean inStep = true;
        for (int i = 0; ; i++) {
            assertTrue(i <= channel.given() / Frames.HEADER, () -> place + ": more messages than frames");
            var frame = inStep && i < stream.size() ? stream.get(i) : null;
            var message = next(toDriver, reader, channel, frame);
            if (message == null) {
                return;
            }
            if (isGood(frame)) {
                assertArrayEquals(frame.bytes(), frames.encoded(message), () -> place + ": not what was sent");
            }
            inStep = frame != null && frame.bounded();
            if (limit == STRANGERS_LIMIT && random.nextInt(20) == 0) {
                reader.trust();
                limit = Frames.LIMIT;
            }
        }
    }

    private FrameReader reader(RaggedChannel channel, boolean stranger) {
        limit = stranger ? STRANGERS_LIMIT : Frames.LIMIT;
        int size = Frames.HEADER + random.nextInt(buffer.length - Frames.HEADER + 1);
        return stranger
                ? new FrameReader(channel, limit)
                : new FrameReader(
                        channel, limit, ByteBuffer.wrap(buffer, 0, size).slice());
    }

    /** The next message, counted; {@code null} at the end, of whatever kind. */
    private Object next(boolean toDriver, FrameReader reader, RaggedChannel channel, Frame frame) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        Object message = null;
        IOException refusal = null;
        try {
            message = toDriver ? reader.toDriver() : reader.toWorker();
        } catch (IOException e) {
            refusal = e;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(place + ": " + text(frame), e);
        }
        long cost = MEMORY.getCurrentThreadAllocatedBytes() - before;
        tally.allocated(cost, isGood(frame) ? frame.bytes().length : channel.given());
        if (!place.startsWith(WARMING)) {
            assertTrue(tally.mostExcess() <= ANY_FRAME, () -> place + ": " + cost + " bytes for " + text(frame));
        }
        count(message, refusal, frame);
        return message;
    }

    private void count(Object message, IOException refusal, Frame frame) {
        var damage = frame == null ? Damage.NOISE : frame.damage();
        if (refusal != null) {
            assertFalse(isGood(frame), () -> place + ": refused though it is good: " + refusal + " " + text(frame));
            tally.refused(damage, refusal.getMessage());
        } else if (message != null) {
            assertFalse(damage.hopeless, () -> place + ": taken though it is damaged: " + text(frame));
            tally.taken(damage);
        }
    }

    private boolean isGood(Frame frame) {
        return frame != null && frame.damage() == Damage.NONE && frame.bytes().length - Frames.HEADER <= limit;
    }

    private static byte[] joined(List<Frame> stream) {
        var bytes = ByteBuffer.allocate(
                stream.stream().mapToInt(frame -> frame.bytes().length).sum());
        stream.forEach(frame -> bytes.put(frame.bytes()));
        return bytes.array();
    }

    private static String text(Frame frame) {
        return frame == null
                ? "out of step"
                : frame.damage() + " "
                        + HexFormat.of().formatHex(frame.bytes(), 0, Math.min(frame.bytes().length, 100));
    }
}
