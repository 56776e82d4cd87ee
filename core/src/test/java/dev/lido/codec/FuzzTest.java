package dev.lido.codec;

import dev.lido.spi.Payload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {

    private static final int ROUNDS = 20_000;

    @Test
    void damagedSegmentsEndInAValueOrAFault() throws Exception {
        List<byte[]> segments = segments();
        var random = new Random(42);
        int faults = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(segments.get(random.nextInt(segments.size())), random);
            try {
                Samples.read(Payload.Bytes.of(damaged));
            } catch (TransferFault expected) {
                faults++;
            } catch (Throwable other) {
                throw new AssertionError("round " + round, other);
            }
        }
        Assertions.assertTrue(faults > ROUNDS / 4, "faults: " + faults);
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
