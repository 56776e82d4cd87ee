package dev.lido.codec;

import com.sun.management.ThreadMXBean;
import dev.lido.spi.Payload;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged segments end in a value or a fault, and cost no memory for what they claim. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {

    private static final long SEED = Long.getLong("lido.test.fuzz.seed", 42);
    private static final int ROUNDS = 20_000;

    /** What reading any segment may take: Java serialization has buffers, and looks classes up. */
    private static final long ANY_SEGMENT = 1 << 20;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private int faults;

    @Test
    void damagedSegmentsEndInAValueOrAFaultAndCostWhatTheyHave() throws Exception {
        List<byte[]> segments = segments();
        var random = new Random(SEED);
        long most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(segments.get(random.nextInt(segments.size())), random);
            try {
                most = Math.max(most, cost(damaged));
            } catch (Throwable other) {
                throw new AssertionError("seed " + SEED + ", round " + round, other);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "fuzz: %,d damaged segments, seed %d: %,d taken as valid, %,d refused, most allocated for one %,d bytes%n",
                ROUNDS,
                SEED,
                ROUNDS - faults,
                faults,
                most);
        Assertions.assertTrue(faults > ROUNDS / 4, "faults: " + faults);
    }

    /** What reading takes, in bytes; the first one of its kind may have had to load what is needed for that. */
    private long cost(byte[] segment) {
        long cost = costOfOne(segment);
        if (cost > ANY_SEGMENT) {
            int before = faults;
            cost = costOfOne(segment);
            faults = before;
        }
        Assertions.assertTrue(cost <= ANY_SEGMENT, cost + " bytes");
        return cost;
    }

    private long costOfOne(byte[] segment) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        try {
            Object unused = Samples.read(Payload.Bytes.of(segment));
        } catch (TransferFault expected) {
            faults++;
            if (expected.getCause() instanceof OutOfMemoryError) {
                throw new AssertionError(expected);
            }
        }
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<byte[]> segments() throws TransferFault {
        var segments = new ArrayList<byte[]>();
        for (Object[] sample : Values.all()) {
            Payload.Bytes segment = Samples.write(new Object[] {sample[1], "x", sample[1]});
            if (segment.size() < 5000) {
                segments.add(Arrays.copyOfRange(segment.array(), segment.offset(), segment.offset() + segment.size()));
            }
        }
        return segments;
    }

    private static byte[] damage(byte[] segment, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(segment, random.nextInt(segment.length));
        }
        byte[] damaged = segment.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
