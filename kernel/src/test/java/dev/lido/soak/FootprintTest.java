package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FootprintTest {

    private static final Footprint BEFORE = new Footprint(Map.of("main", 1, "lido-x-#", 1), 20, 0, 3, 10 << 20);

    @Test
    void whatGrewALittleIsNoLeak() {
        assertEquals(List.of(), new Footprint(Map.of("main", 1), 23, 0, 3, 20 << 20).beyond(BEFORE));
    }

    @Test
    void whatGrewMoreIsOne() {
        var after = new Footprint(Map.of("main", 1, "lido-x-#", 3, "y", 1), 30, 1, 4, 200 << 20);
        assertEquals(6, after.beyond(BEFORE).size(), after.beyond(BEFORE)::toString);
        assertTrue(after.beyond(BEFORE).contains("threads named lido-x-#: 3 after 1"));
        assertTrue(after.beyond(BEFORE).contains("child processes: 1 after 0"));
    }

    @Test
    void aThreadAChildAndMemoryAreSeen() throws Exception {
        Footprint before = Footprint.now();
        var end = new CountDownLatch(1);
        var leak = new Object[] {new byte[64 << 20]};
        var thread = new Thread(() -> await(end), "leaked-1");
        thread.start();
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            String leaks = Footprint.now().beyond(before).toString();
            for (String wanted : List.of("leaked-#: 1", "child processes", "bytes of heap")) {
                assertTrue(leaks.contains(wanted), leaks);
            }
            assertEquals(1, leak.length);
        } finally {
            child.destroyForcibly();
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
