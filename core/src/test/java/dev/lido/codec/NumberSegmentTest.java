package dev.lido.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lido.spi.Payload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Numbers written by themselves are the same bytes as those that Kryo writes. */
@Timeout(20)
class NumberSegmentTest {

    private static List<Number> numbers() {
        var random = new Random(42);
        List<Number> numbers =
                new ArrayList<>(List.of(0, -1, 1, 63, 64, -64, -65, Integer.MAX_VALUE, Integer.MIN_VALUE));
        numbers.addAll(List.of(0L, -1L, 1L << 55, 1L << 56, -(1L << 55), Long.MAX_VALUE, Long.MIN_VALUE));
        numbers.addAll(List.of(0.0, -0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY));
        for (int i = 0; i < 1_000; i++) {
            numbers.add(random.nextInt() >> random.nextInt(32));
            numbers.add(random.nextLong() >> random.nextInt(64));
            numbers.add(Double.longBitsToDouble(random.nextLong()));
        }
        return numbers;
    }

    private static byte[] bytes(Payload.Bytes segment) {
        return Arrays.copyOfRange(segment.array(), segment.offset(), segment.offset() + segment.size());
    }

    /** As any other value is written. */
    private static byte[] byKryo(int nextId, Object value) {
        GraphKryo kryo = GraphKryo.take();
        SegmentOutput out = kryo.writing(new WrittenObjects(), CodeSink.NONE).out();
        out.writeVarInt(nextId, true);
        kryo.put(out, value);
        byte[] bytes = bytes(out.take());
        kryo.giveBack();
        return bytes;
    }

    @Test
    void theBytesAreThoseOfKryo() {
        for (Number number : numbers()) {
            for (int nextId : new int[] {0, 1, 127, 128, 1 << 20, Integer.MAX_VALUE}) {
                Payload.Bytes segment = NumberSegment.write(nextId, number);
                assertArrayEquals(byKryo(nextId, number), bytes(segment), number.getClass() + " " + number);
                assertEquals(number, NumberSegment.read(segment));
            }
        }
    }

    @Test
    void otherValuesAreLeftToKryo() {
        Stream.of("text", 1f, (short) 1, (byte) 1, 'c', true, List.of(1), new int[1])
                .forEach(value -> {
                    assertFalse(NumberSegment.takes(value));
                    assertNull(NumberSegment.read(Payload.Bytes.of(byKryo(0, value))), value.toString());
                });
    }

    @Test
    void whatIsCutShortOrHasSomethingBehindItIsLeftToKryo() {
        for (Number number : List.of(300, 300L, 1.5)) {
            byte[] whole = byKryo(5, number);
            for (int length = 0; length < whole.length; length++) {
                assertNull(NumberSegment.read(Payload.Bytes.of(Arrays.copyOf(whole, length))), number + " " + length);
            }
            assertNull(NumberSegment.read(Payload.Bytes.of(Arrays.copyOf(whole, whole.length + 1))));
        }
    }

    @Test
    void randomBytesNeverThrow() {
        var random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextInt(18)];
            random.nextBytes(bytes);
            Number unused = NumberSegment.read(Payload.Bytes.of(bytes));
        }
    }
}
