package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tasks log goes the way of what they print. */
@Timeout(60)
class LoggingIT {

    /** Held, lest its level be collected with it. Another one in each worker. */
    private static final Logger LOGGER = Logger.getLogger("lido.task");

    private static List<String> shown(SeenPrints seen) {
        assertTrue(
                seen.lines().stream().allMatch(line -> line.startsWith("[w")),
                seen.lines().toString());
        return seen.lines();
    }

    @Test
    void recordsOfJavaLoggingAreLinesOfTheJob() {
        try (var seen = SeenPrints.install(line -> {});
                Pool pool = Pool.of(1)) {
            AsyncResult<Void> result = pool.applyAsync(() -> {
                LOGGER.info("from the task");
                LOGGER.log(Level.WARNING, "with a trace", new IllegalStateException("as it happens"));
            });
            result.get();
            String output = result.output();
            assertTrue(output.contains("] INFO: from the task\n"), output);
            assertTrue(
                    output.contains("] WARNING: with a trace\n[w1] java.lang.IllegalStateException: as it happens\n"),
                    output);
            assertEquals(output.lines().toList(), shown(seen));
        }
    }

    @Test
    void recordsOfTheSystemsLoggerAreLinesOfTheJob() {
        try (var seen = SeenPrints.install(line -> {});
                Pool pool = Pool.of(1)) {
            AsyncResult<Void> result = pool.applyAsync(() -> {
                System.getLogger("lido.system").log(System.Logger.Level.ERROR, "told to the system");
            });
            result.get();
            assertTrue(result.output().endsWith("[w1] SEVERE: told to the system\n"), result.output());
            assertEquals(result.output().lines().toList(), shown(seen));
        }
    }

    @Test
    void aLoggerThatTheInitializerSetUpServesTheTasksAndTheirThreads() {
        try (var seen = SeenPrints.install(line -> {});
                Pool pool = Pool.builder()
                        .processes(1)
                        .initializer(LoggingIT::setUp)
                        .open()) {
            AsyncResult<Void> result = pool.applyAsync(() -> {
                LOGGER.fine("fine as well");
                Thread thread = new Thread(() -> LOGGER.info("from a thread of the task"));
                thread.start();
                thread.join();
            });
            result.get();
            List<String> lines = result.output().lines().toList();
            assertEquals(4, lines.size(), lines.toString());
            assertEquals("[w1] FINE: fine as well", lines.get(1));
            assertEquals("[w1] INFO: from a thread of the task", lines.get(3));
            assertEquals(lines, shown(seen));
        }
    }

    private static void setUp() {
        LOGGER.setLevel(Level.ALL);
        for (var handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.ALL);
        }
    }
}
