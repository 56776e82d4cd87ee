package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ResidentMemoryTest {

    @Test
    void theLineOfTheSystemIsRead() {
        assertEquals(2048, ResidentMemory.parse(List.of("Name:\tjava", "VmHWM:\t 9 kB", "VmRSS:\t       2 kB", "x")));
        assertEquals(-1, ResidentMemory.parse(List.of("Name:\tjava", "State:\tZ (zombie)")));
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
