package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.MemoryLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sizes as they are typed, and the heap that follows from limits. */
@Timeout(10)
class HeapFlagsTest {

    private static final long MIB = 1 << 20;
    private static final long NEVER = MemoryLimits.NEVER;

    @Test
    void sizesAreReadAsTheJvmReadsThem() {
        assertEquals(1, Checks.bytes("memory", "1"));
        assertEquals(3 * 1024, Checks.bytes("memory", "3k"));
        assertEquals(512 * MIB, Checks.bytes("memory", "512m"));
        assertEquals(2048 * MIB, Checks.bytes("memory", "2G"));
        assertEquals(1L << 40, Checks.bytes("memory", "1t"));
    }

    @Test
    void whatIsNoSizeIsRefusedByName() {
        for (String size :
                List.of("", "0", "m", "-1m", "1.5g", "512mb", "512 m", "99999999999t", "9223372036854775808")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Checks.bytes("memory", size))
                    .getMessage();
            assertEquals("memory is not a size such as 512m or 2g: " + size, message);
        }
        assertEquals(
                "memory",
                assertThrows(NullPointerException.class, () -> Checks.bytes("memory", null))
                        .getMessage());
    }

    @Test
    void withoutLimitsTheJvmDecides() {
        var flags = new HeapFlags(null, List.of("-Da=b"), MemoryLimits.NONE);
        assertNull(flags.heap());
        assertEquals(List.of("-Da=b"), flags.arguments());
        assertEquals("900t", new HeapFlags("900t", List.of("-Xmxmuch"), MemoryLimits.NONE).heap());
    }

    @Test
    void theHeapLeavesAQuarterOfTheLimitButAtLeastWhatAJvmNeedsOrHalf() {
        assertEquals(3072 * MIB, heapWithin(4096));
        assertEquals(384 * MIB, heapWithin(512));
        assertEquals(172 * MIB, heapWithin(300));
        assertEquals(64 * MIB, heapWithin(128));
        assertEquals(2 * MIB, heapWithin(1));
    }

    private static long heapWithin(long mebibytes) {
        return Checks.bytes("heap", new HeapFlags(null, List.of(), hard(mebibytes)).heap());
    }

    private static MemoryLimits hard(long mebibytes) {
        return new MemoryLimits(mebibytes * MIB, mebibytes * MIB);
    }

    @Test
    void whatTheUserSaysOfTheHeapIsLeftAlone() {
        assertEquals("500m", new HeapFlags("500m", List.of(), hard(512)).heap());
        for (String said :
                List.of("-Xmx9m", "-Xms9m", "-XX:MaxHeapSize=9m", "-XX:MaxRAMPercentage=9", "-XX:MaxRAM=9m")) {
            var flags = new HeapFlags(null, List.of(said), hard(512));
            assertNull(flags.heap(), said);
            assertEquals(List.of(said), flags.arguments());
        }
        assertEquals("393216k", new HeapFlags(null, List.of("-XX:HeapDumpPath=x"), hard(512)).heap());
    }

    @Test
    void aSoftLimitMakesTheHeapBeginSmall() {
        var soft = new MemoryLimits(400 * MIB, NEVER);
        assertEquals(List.of("-Xms102400k", "-Da"), new HeapFlags(null, List.of("-Da"), soft).arguments());
        assertNull(new HeapFlags(null, List.of(), soft).heap());
        assertEquals(List.of("-Xms8192k"), new HeapFlags("8m", List.of(), soft).arguments());
    }

    @Test
    void aHeapLargerThanTheLimitIsRefused() {
        assertEquals("512m", new HeapFlags("512m", List.of(), hard(512)).heap());
        refused("heap > memory: 513m > 512 MiB", "513m");
        refused("heap > memory: 1g > 512 MiB", null, "-Xmx8m", "-Xmx1g");
        assertNull(new HeapFlags(null, List.of("-Xmx1g", "-Xmx8m"), hard(512)).heap());
    }

    private static void refused(String begin, String heap, String... jvmArgs) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new HeapFlags(heap, List.of(jvmArgs), hard(512)))
                .getMessage();
        assertTrue(message.startsWith(begin), message);
    }
}
