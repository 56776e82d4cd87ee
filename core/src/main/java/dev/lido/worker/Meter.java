package dev.lido.worker;

import dev.lido.wire.StatusPage;
import java.lang.management.ManagementFactory;

/** Tells the status page from time to time how much memory the worker uses. */
final class Meter implements Runnable {

    private static final long PERIOD_MILLIS = 250;

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
                // not at the start: the management classes take longer to load than everything else here
                page.memory(memory(gcMillis()));
            }
        } catch (InterruptedException e) {
            // nobody should: then there are no further reports
            Thread.currentThread().interrupt();
        }
    }

    private static StatusPage.Memory memory(long gcMillis) {
        var runtime = Runtime.getRuntime();
        return new StatusPage.Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), gcMillis);
    }

    private static long gcMillis() {
        long sum = 0;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            sum += Math.max(0, collector.getCollectionTime());
        }
        return sum;
    }
}
