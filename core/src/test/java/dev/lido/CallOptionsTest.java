package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

@Timeout(10)
class CallOptionsTest {

    private final CallOptions<String> options = CallOptions.defaults();

    @Test
    void eachSetterGivesNewOptionsAndLeavesTheOld() {
        CallOptions<String> changed = options.chunksize(3);
        assertEquals(3, changed.settings().chunksize);
        assertEquals(0, options.settings().chunksize);
        assertEquals(3, changed.name("n").settings().chunksize);
    }

    @Test
    void badValuesAreRefusedByTheSetter() {
        refused("chunksize < 1: 0", () -> options.chunksize(0));
        refused("buffersize < 1: -1", () -> options.buffersize(-1));
        refused("retries < 0: -1", () -> options.retries(-1));
        refused("retryDelay > PT1M: PT2M", () -> options.retryDelay(Duration.ofMinutes(2)));
        refused("timeout <= 0: PT-1S", () -> options.timeout(Duration.ofSeconds(-1)));
        refused("timeout <= 0: PT0S", () -> options.timeout(Duration.ZERO));
        refused("totalTimeout <= 0: PT-1S", () -> options.totalTimeout(Duration.ofSeconds(-1)));
    }

    @Test
    void nullsAreRefusedByName() {
        assertEquals(
                "callback",
                assertThrows(NullPointerException.class, () -> options.callback(null))
                        .getMessage());
        assertEquals(
                "name",
                assertThrows(NullPointerException.class, () -> options.name(null))
                        .getMessage());
        assertEquals(
                "timeout",
                assertThrows(NullPointerException.class, () -> options.timeout(null))
                        .getMessage());
    }

    @Test
    void aTimeoutLongerThanNanosecondsCountIsForEver() {
        assertEquals(Long.MAX_VALUE, options.timeout(Duration.ofDays(1_000_000)).settings().itemNanos);
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
