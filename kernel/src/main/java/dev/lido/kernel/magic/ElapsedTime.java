package dev.lido.kernel.magic;

import dev.lido.table.Units;
import java.time.Duration;

/** The wall time and the CPU time that have passed since it was made. */
final class ElapsedTime {

    private final long wall = System.nanoTime();
    private final Duration cpu = cpu();

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Wall time, and what this process worked meanwhile, which systems count in hundredths of a second. */
    String read() {
        Duration passed = Duration.ofNanos(System.nanoTime() - wall);
        return "wall " + Units.span(passed) + ", cpu " + Units.span(cpu().minus(cpu)) + " (without workers)";
    }
}
