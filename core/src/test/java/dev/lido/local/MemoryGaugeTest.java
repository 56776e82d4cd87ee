package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.spi.MemoryLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the sizes of processes come from. */
@Timeout(10)
class MemoryGaugeTest {

    private static final long OWN = ProcessHandle.current().pid();

    @Test
    void filesTellOfAllWhoAreThere() {
        assumeTrue(ResidentMemory.isTold(), "not told here");
        var sizes = new MemoryGauge.ProcFiles().read(List.of(OWN, Long.MAX_VALUE));
        assertEquals(List.of(OWN), List.copyOf(sizes.keySet()));
        assertTrue(sizes.get(OWN) > 8 << 20);
    }

    @Test
    void psTellsAboutTheSame() {
        assumeTrue(Files.isExecutable(Path.of("/bin/ps")), "no ps here");
        assumeTrue(ResidentMemory.isTold(), "nothing to compare with");
        long size = new PsCommand("ps").read(List.of(OWN, 1L)).get(OWN);
        long told = ResidentMemory.of(OWN);
        assertTrue(Math.abs(size - told) < told / 2, size + " " + told);
    }

    @Test
    void linesOfPsAreReadAndOthersAreNot() {
        assertEquals(
                Map.of(4711L, 2048L, 7L, 1024L),
                PsCommand.parse("  4711     2\n7 1\n8 0\nps: something is wrong\n\n9\n"));
    }

    @Test
    void withoutPsNothingIsKnown() {
        assertEquals(Map.of(), new PsCommand("no-such-command").read(List.of(OWN)));
        assertEquals(Map.of(), new PsCommand("ps").read(List.of()));
    }

    @Test
    void whereNothingIsToldALimitIsRefusedWithAWayOut() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> MemoryGauge.check(new PsCommand("no-such-command")))
                .getMessage();
        assertTrue(message.contains("does not tell how much memory a process takes"), message);
        assertTrue(message.contains("heap(…)"), message);
        MemoryGauge.check(MemoryLimits.NONE);
    }
}
