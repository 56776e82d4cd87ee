package dev.lido.local;

import dev.lido.spi.MemoryLimits;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads how much memory processes take. Thread-safe: the watch asks for all of them, a link for the one that comes up. */
interface MemoryGauge {

    /** Resident bytes by pid; nothing of those of which it is not told. */
    Map<Long, Long> read(Collection<Long> pids);

    /** How long to wait until it is worth while to read again, in nanoseconds. */
    long periodNanos();

    /** What there is on this machine: the files of Linux, else the command {@code ps}. */
    static MemoryGauge here() {
        return ResidentMemory.isTold() ? new ProcFiles() : new PsCommand("ps");
    }

    /** Refuses limits that cannot be watched. */
    static void check(MemoryLimits limits) {
        if (limits.exist()) {
            check(here());
        }
    }

    /** Refuses one that does not know this very process. */
    static void check(MemoryGauge gauge) {
        if (gauge.read(List.of(ProcessHandle.current().pid())).isEmpty()) {
            throw new IllegalArgumentException(
                    "memory and softMemory: this system does not tell how much memory a process takes,"
                            + " neither in /proc nor by ps; heap(…) limits at least the heap");
        }
    }

    /** Some microseconds a process. */
    final class ProcFiles implements MemoryGauge {

        private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(50);

        @Override
        public Map<Long, Long> read(Collection<Long> pids) {
            var sizes = new HashMap<Long, Long>();
            for (long pid : pids) {
                long size = ResidentMemory.of(pid);
                if (size >= 0) {
                    sizes.put(pid, size);
                }
            }
            return sizes;
        }

        @Override
        public long periodNanos() {
            return PERIOD;
        }
    }
}
