package dev.lido.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Blob;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Timing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FramesTest {

    private static final Payload.Bytes BIG = Payload.Bytes.of(new byte[3_000_000]);

    private static BitSet set(int... items) {
        var set = new BitSet();
        Arrays.stream(items).forEach(set::set);
        return set;
    }

    private static final List<ToWorker> TO_WORKER = List.of(
            new ToWorker.Configure(List.of("a", "ö"), Payload.Bytes.of(new byte[] {1, 2})),
            new ToWorker.Code(new Blob("key", "hash", new byte[] {3})),
            new ToWorker.Forget(-4),
            new ToWorker.Run(5, 6, set(0, 63, 64), new ToWorker.Work("f", List.of("k"), BIG)),
            new ToWorker.Cancel(7),
            new ToWorker.Interrupt(8, 9),
            new ToWorker.Recall(10, true),
            new ToWorker.Stop());

    private static final List<ToDriver> TO_DRIVER = List.of(
            new ToDriver.Hello("secret", 11, Frames.VERSION),
            new ToDriver.Ready(),
            new ToDriver.SetupFailed(Payload.Bytes.of(new byte[] {12})),
            new ToDriver.Results(
                    13,
                    14,
                    List.of(
                            new Outcome.Returned(BIG, null, new Timing(Long.MAX_VALUE, 1)),
                            new Outcome.Failed(BIG, null, Timing.UNKNOWN))),
            new ToDriver.Printed(true, "line"),
            new ToDriver.Returned(15, set(16)));

    @Test
    void messagesToAWorkerArriveAsTheyWereSent() throws IOException {
        var reader = reader(Framed.toWorker(TO_WORKER));
        for (var message : TO_WORKER) {
            assertEquals(text(message), text(reader.toWorker()));
        }
        assertNull(reader.toWorker());
    }

    @Test
    void messagesToADriverArriveAsTheyWereSent() throws IOException {
        var reader = reader(Framed.toDriver(TO_DRIVER));
        for (var message : TO_DRIVER) {
            assertEquals(text(message), text(reader.toDriver()));
        }
        assertNull(reader.toDriver());
    }

    /** Arrays are compared by what they hold: a payload's offset is nobody's business. */
    private static String text(Object message) {
        return message.toString().replaceAll("array=\\[B@\\w+, offset=\\d+", "");
    }

    @Test
    void everyTruncationIsAnErrorAndNotAHangOrAMessage() throws IOException {
        for (var message : TO_WORKER) {
            var bytes = Framed.toWorker(List.of(message));
            for (int length = 1; length < Math.min(bytes.length, 200); length++) {
                var reader = reader(Arrays.copyOf(bytes, length));
                assertThrows(IOException.class, reader::toWorker, message + " cut to " + length);
            }
        }
    }

    @Test
    void everyTruncatedBodyIsAnError() throws IOException {
        for (var message : TO_DRIVER) {
            var bytes = Framed.toDriver(List.of(message));
            for (int body = 0; body < Math.min(bytes.length - Frames.HEADER, 200); body++) {
                var cut = Arrays.copyOf(bytes, Frames.HEADER + body);
                ByteBuffer.wrap(cut).putInt(4, body);
                var reader = reader(cut);
                assertThrows(IOException.class, reader::toDriver, message + " with a body of " + body);
            }
        }
    }

    @Test
    void whatIsNoFrameIsRefused() {
        assertAByteIsRefused("not a frame", 0, (byte) 'G');
        assertAByteIsRefused("version 9", 2, (byte) 9);
        assertAByteIsRefused("no such message", 3, (byte) 99);
        assertAByteIsRefused("out of bounds", 4, (byte) -1);
    }

    private static void assertAByteIsRefused(String why, int position, byte value) {
        byte[] frame = {'L', 'D', Frames.VERSION, 34, 0, 0, 0, 0};
        frame[position] = value;
        var failure = assertThrows(IOException.class, () -> reader(frame).toDriver());
        assertTrue(failure.getMessage().contains(why), failure.getMessage());
    }

    @Test
    void aBodyIsTakenUpToTheLimitAndNotAByteBeyond() throws IOException {
        var frame = Framed.toDriver(List.of(new ToDriver.Printed(true, "line")));
        int size = frame.length - Frames.HEADER;
        assertEquals(new ToDriver.Printed(true, "line"), limited(frame, size).toDriver());
        assertThrows(IOException.class, () -> limited(frame, size - 1).toDriver());
    }

    @Test
    void aNewcomerThatIsTrustedMaySendMuch() throws IOException {
        var reader = limited(
                Framed.toDriver(List.of(new ToDriver.Ready(), new ToDriver.Printed(false, "x".repeat(2000)))), 10);
        reader.toDriver();
        reader.trust();
        assertEquals(new ToDriver.Printed(false, "x".repeat(2000)), reader.toDriver());
    }

    @Test
    void whatNoReaderWouldTakeIsNotWritten() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new FrameWriter(Channels.newChannel(bytes), 8);
        writer.write(new ToWorker.Forget(1));
        var failure = assertThrows(IOException.class, () -> writer.write(new ToWorker.Interrupt(1, 2)));
        assertEquals("message is too long: 12 > 8 bytes", failure.getMessage());
        writer.flush();
        assertEquals(Frames.HEADER + 8, bytes.size());
    }

    @Test
    void contentThatIsNotWhatItsTypeSaysIsRefused() {
        assertRefused("longer than its content", 34, 0);
        assertRefused("cut short", 35, 0xff, 0xff, 0xff, 0xff);
        assertRefused("cut short", 35, 0, 0, 0, 2, 1);
        int[] result = new int[37];
        result[7] = 1; // the chunk
        result[15] = 1; // one outcome
        result[16] = 2;
        assertRefused("no such outcome: 2", 36, result);
        assertRefused("cut short", 36, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff);
    }

    private static void assertRefused(String why, int type, int... body) {
        var frame = ByteBuffer.allocate(Frames.HEADER + body.length);
        frame.putShort(Frames.MAGIC).put((byte) Frames.VERSION).put((byte) type).putInt(body.length);
        Arrays.stream(body).forEach(value -> frame.put((byte) value));
        var failure =
                assertThrows(IOException.class, () -> reader(frame.array()).toDriver());
        assertTrue(failure.getMessage().contains(why), failure.getMessage());
    }

    @Test
    void resultsForImpossibleItemsAreRefused() throws IOException {
        List<Outcome> one = List.of(new Outcome.Failed(Payload.Bytes.of(new byte[0]), null));
        for (int first : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var reader = reader(Framed.toDriver(List.of(new ToDriver.Results(1, first, one))));
            assertThrows(IOException.class, reader::toDriver, "first " + first);
        }
    }

    @Test
    void aLyingLengthCostsNoMemory() {
        byte[] frame = {'L', 'D', Frames.VERSION, 34, 0x7f, (byte) 0xff, 0, 0};
        for (int i = 0; i < 100; i++) {
            assertThrows(IOException.class, () -> reader(frame).toDriver());
        }
    }

    @Test
    void aMessageThatDoesNotFitIntoMemoryComesWithoutItsPayload() throws IOException {
        var run = new ToWorker.Run(5, 6, set(0, 63), new ToWorker.Work("f", List.of("k"), BIG));
        var reader = new FrameReader(swollen(Framed.toWorker(List.of(run, new ToWorker.Forget(1)))));
        var unread = (ToWorker.Unread) reader.toWorker();
        var head = (ToWorker.Run) unread.head();
        assertEquals(List.of(5L, 6L, set(0, 63)), List.of(head.chunk(), head.job(), head.items()));
        assertTrue(unread.problem().contains("does not fit into what is left of a heap"), unread.problem());
        assertEquals(new ToWorker.Forget(1), reader.toWorker());
    }

    @Test
    void theHeadIsReadHoweverLittleOfThePayloadIsMissing() throws IOException {
        var run = new ToWorker.Run(5, 6, set(0, 63), new ToWorker.Work("f", List.of("k"), BIG));
        byte[] frame = Framed.toWorker(List.of(run));
        for (int missing = 1; missing <= 9; missing++) {
            byte[] start = Arrays.copyOfRange(frame, Frames.HEADER, frame.length - missing);
            var head = (ToWorker.Run) Frames.headToWorker(4, start);
            assertEquals(0, head.work().payload().size(), "without the last " + missing);
        }
    }

    @Test
    void aResultThatDoesNotFitIntoMemoryComesWithoutItsPayload() throws IOException {
        var results = new ToDriver.Results(13, 14, List.of(new Outcome.Returned(BIG)));
        var reader = new FrameReader(swollen(Framed.toDriver(List.of(results, new ToDriver.Ready()))));
        var head = (ToDriver.Results) ((ToDriver.Unread) reader.toDriver()).head();
        assertEquals(
                List.of(13L, 14, 1),
                List.of(head.chunk(), head.first(), head.outcomes().size()));
        assertEquals(new ToDriver.Ready(), reader.toDriver());
    }

    /** A first frame that ends with {@link #BIG} has that grow beyond this JVM's heap on its way; what follows stays. */
    private static ReadableByteChannel swollen(byte[] frames) {
        int more =
                (int) Math.min(Frames.LIMIT - 4_000_000L, Runtime.getRuntime().maxMemory());
        int length = ByteBuffer.wrap(frames).getInt(4);
        int payload = Frames.HEADER + length - BIG.size() - Integer.BYTES;
        ByteBuffer.wrap(frames).putInt(4, length + more).putInt(payload, BIG.size() + more);
        int split = Frames.HEADER + length;
        return Channels.newChannel(new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(frames, 0, split),
                new Zeros(more),
                new ByteArrayInputStream(frames, split, frames.length - split)))));
    }

    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    @Test
    void strangersMaySendLittle() throws IOException {
        var bytes = Framed.toDriver(List.of(new ToDriver.Printed(false, "x".repeat(2000))));
        assertThrows(IOException.class, limited(bytes, 1024)::toDriver);
    }

    private static FrameReader limited(byte[] bytes, int limit) {
        return new FrameReader(Channels.newChannel(new ByteArrayInputStream(bytes)), limit);
    }

    private static FrameReader reader(byte[] bytes) {
        return new FrameReader(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }
}
