package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.WorkerId;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RetriesTest {

    private static final ItemException.Place PLACE = new ItemException.Place("map-1", 3, "x");

    private static Retries retries(UnaryOperator<CallOptions<Object>> options) {
        return new Retries(options.apply(CallOptions.defaults()).settings());
    }

    private static TaskFailedException threw(Throwable cause) {
        return Failures.threw(PLACE, new WorkerId(1, 2), cause);
    }

    private static Duration pause(Retries retries) {
        return Duration.ofNanos(retries.pauseNanos(3));
    }

    @Test
    void pausesDoubleUpToAMinute() {
        var retries = retries(o -> o.retries(100).retryDelay(Duration.ofSeconds(20)));
        for (int seconds : new int[] {20, 40, 60, 60}) {
            retries.failed(3);
            assertEquals(Duration.ofSeconds(seconds), pause(retries));
        }
        for (int i = 0; i < 2000; i++) {
            retries.lost(3);
        }
        assertEquals(Duration.ofMinutes(1), pause(retries));
    }

    @Test
    void withoutAPauseThereIsNone() {
        var retries = retries(o -> o.retries(2000));
        for (int i = 0; i < 2000; i++) {
            retries.failed(3);
        }
        assertEquals(Duration.ZERO, pause(retries));
    }

    @Test
    void theTestIsNotAskedOnceAllTriesAreUsed() {
        var retries = retries(o -> o.retries(2).retryIf(error -> error instanceof IOException));
        var busy = threw(new IOException());
        retries.lost(3);
        retries.failed(3);
        assertTrue(retries.again(3, busy));
        retries.failed(3);
        assertFalse(retries.again(3, busy));
        assertEquals(", run 3 times with 2 failures and 1 lost worker,", retries.told(3));
    }

    @Test
    void anItemThatHasEndedIsForgotten() {
        var retries = retries(o -> o.retries(1).retryIf(error -> true));
        retries.failed(3);
        retries.ended(3);
        assertEquals("", retries.told(3));
        retries.failed(3);
        assertTrue(retries.again(3, threw(new IOException())));
    }

    @Test
    void aTestThatThrowsTheVeryErrorDoesNoHarm() {
        var retries = retries(o -> o.retries(1).retryIf(error -> {
            throw (RuntimeException) error;
        }));
        retries.failed(3);
        var late = Failures.timedOut(PLACE, 5_000_000, new WorkerId(1, 2));
        assertFalse(retries.again(3, late));
        assertEquals(0, late.getSuppressed().length);
        var own = new IllegalStateException();
        var failed = threw(own);
        assertFalse(retries.again(3, failed));
        assertSame(own, failed.getSuppressed()[0]);
    }

    @Test
    void whatCannotTravelIsNotRunAgain() {
        var retries = retries(o -> o.retries(1).retryIf(error -> true));
        retries.failed(3);
        assertFalse(retries.again(3, new TransferException("stuck", null)));
    }
}
