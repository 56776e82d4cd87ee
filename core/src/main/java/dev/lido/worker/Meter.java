package dev.lido.worker;

import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the status page from time to time how much memory the worker uses. */
final class Meter implements Runnable {

    private static final long PERIOD_MILLIS = 250;

    /** Where Linux tells of this process. */
    private static final Path STATUS = Path.of("/proc/self/status");

    /** The line with the memory that it takes, in kilobytes. */
    private static final String RESIDENT = "VmRSS:";

    private final StatusPage page;

    Meter(StatusPage page) {
        this.page = page;
    }

    @Override
    public void run() {
        try {
            page.memory(memory(-1));
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                report();
            }
        } catch (InterruptedException e) {
            // nobody should: then there are no further reports
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        try {
            // not at the start: the management classes take longer to load than everything else here
            page.memory(memory(gcMillis()));
        } catch (OutOfMemoryError full) {
            // the item's trouble, which may outlive it; there may be room for the next report
        }
    }

    private static StatusPage.Memory memory(long gcMillis) {
        var runtime = Runtime.getRuntime();
        return new StatusPage.Memory(
                runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), gcMillis, resident());
    }

    /** What the process takes, which its driver cannot ask for any more when it has died; -1 where the system does not tell. */
    private static long resident() {
        try {
            String status = new String(Files.readAllBytes(STATUS), StandardCharsets.US_ASCII);
            int digit = status.indexOf(RESIDENT) + RESIDENT.length();
            int end = status.indexOf(" kB", digit);
            return Long.parseLong(status.substring(digit, end).strip()) << 10;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static long gcMillis() {
        long sum = 0;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            sum += Math.max(0, collector.getCollectionTime());
        }
        return sum;
    }
}
