package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker calls a result or a fault, and is none, is the trouble of its item: nothing else is thrown. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileResultsTest {

    private static final int ROUNDS = 5_000;
    private static final long MOST_BYTES = 1 << 20;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(Long.getLong("lido.test.fuzz.seed", 42));
    private final ResultReader reader = new ResultReader(HostileResultsTest.class.getClassLoader());

    @Test
    void aResultIsReadAsItWasWritten() throws TransferFault {
        assertEquals(List.of(1, "two"), reader.value(result()));
    }

    private static Payload.Bytes result() throws TransferFault {
        return new ResultWriter().write(List.of(1, "two"));
    }

    @Test
    void aResultThatIsTooShortForItsHeadIsAFaultOfItsItem() throws TransferFault {
        byte[] whole = Segments.copy(result());
        for (int size = 0; size < whole.length; size++) {
            var cut = Payload.Bytes.of(Arrays.copyOf(whole, size));
            assertThrows(TransferFault.class, () -> reader.value(cut), size + " bytes");
        }
    }

    @Test
    void damagedResultsAreValuesOrFaults() throws TransferFault {
        byte[] whole = Segments.copy(new ResultWriter().write(Map.of("a", new int[] {1, 2}, "b", List.of(3L, "four"))));
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = Payload.Bytes.of(damaged(whole));
            long before = MEMORY.getCurrentThreadAllocatedBytes();
            try {
                Object unused = reader.value(damaged);
            } catch (TransferFault expected) {
                assertTrue(expected.getMessage().contains("cannot"), expected.getMessage());
            }
            assertCheap(before, round);
        }
    }

    @Test
    void damagedFaultsAreFaults() {
        byte[] whole = Segments.copy(FaultCodec.threw(new IllegalStateException("no", new Exception("why"))));
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = Payload.Bytes.of(damaged(whole));
            long before = MEMORY.getCurrentThreadAllocatedBytes();
            assertNotNull(reader.fault(damaged).className());
            assertCheap(before, round);
        }
    }

    private static void assertCheap(long before, int round) {
        long cost = MEMORY.getCurrentThreadAllocatedBytes() - before;
        assertTrue(cost < MOST_BYTES, "round " + round + ": " + cost + " bytes");
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
