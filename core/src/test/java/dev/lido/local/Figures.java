package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What this process holds.
 *
 * @param threads live threads of its own
 * @param descriptors open file descriptors
 * @param heap used bytes of the heap, after a collection
 * @param direct bytes in direct buffers, before it
 */
record Figures(int threads, long descriptors, long heap, long direct) {

    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_HEAP = 8 << 20;

    /** Two buffers for a worker that was replaced, and what the JDK keeps for each thread. */
    private static final long MOST_DIRECT = 1 << 20;

    static Figures now() {
        var direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        System.gc();
        return new Figures(
                threadsNow(),
                descriptorsNow(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                direct);
    }

    /** As they are when those of before are reached again, or do not come back. */
    static Figures settled(Figures before) {
        long end = System.nanoTime() + SETTLE_NANOS;
        while (System.nanoTime() < end && (descriptorsNow() > before.descriptors || threadsNow() > before.threads)) {
            Thread.onSpinWait();
        }
        return now();
    }

    /** Without those that wait for the ends of processes: the JDK keeps them for a minute. */
    private static int threadsNow() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("process reaper"))
                .count();
    }

    private static long descriptorsNow() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    static void resetPeak() {
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
    }

    static int peak() {
        return ManagementFactory.getThreadMXBean().getPeakThreadCount();
    }

    void assertNoneLeft(Figures before) {
        String grown = since(before);
        assertTrue(threads <= before.threads, grown);
        assertTrue(descriptors <= before.descriptors, grown);
        assertTrue(heap <= before.heap + MOST_HEAP, grown);
        assertTrue(direct <= before.direct + MOST_DIRECT, grown);
    }

    String since(Figures before) {
        return String.format(
                Locale.ROOT,
                "threads %d → %d (at most %d), descriptors %d → %d, heap %+,d KiB, direct buffers %+,d KiB",
                before.threads,
                threads,
                peak(),
                before.descriptors,
                descriptors,
                (heap - before.heap) >> 10,
                (direct - before.direct) >> 10);
    }
}
