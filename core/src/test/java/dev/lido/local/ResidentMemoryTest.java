package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ResidentMemoryTest {

    @Test
    void theSecondNumberCountsPages() {
        assertEquals(3 * 4096, ResidentMemory.parse("99 3 2 1 0 50 0\n", 4096));
        assertEquals(-1, ResidentMemory.parse("0 0 0 0 0 0 0\n", 4096), "a process that has ended");
    }

    @Test
    void thePagesSizeIsOneOfManyPairs() {
        var vector = ByteBuffer.allocate(48)
                .putLong(33)
                .putLong(6)
                .putLong(6)
                .putLong(16384)
                .putLong(0)
                .putLong(0);
        assertEquals(16384, ResidentMemory.pageSize(vector.flip()));
        assertEquals(-1, ResidentMemory.pageSize(ByteBuffer.allocate(20)));
    }

    @Test
    void itIsWhatTheSystemTellsInKilobytes() throws IOException {
        assumeTrue(ResidentMemory.isTold(), "not told here");
        var status = Files.readString(Path.of("/proc/self/status"));
        long told = Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s*(\\d+) kB.*", "$1")) << 10;
        long size = ResidentMemory.of(ProcessHandle.current().pid());
        assertTrue(Math.abs(size - told) < told / 2, size + " " + told); // it changes from one moment to the next
    }

    @Test
    void ofThisProcessItIsMoreThanAFewMegabytes() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "not told here");
        assertTrue(ResidentMemory.of(ProcessHandle.current().pid()) > 8 << 20);
    }

    @Test
    void nothingIsKnownOfNoProcess() {
        assertEquals(-1, ResidentMemory.of(0));
        assertEquals(-1, ResidentMemory.of(Long.MAX_VALUE));
    }
}
