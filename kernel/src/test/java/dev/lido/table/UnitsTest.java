package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class UnitsTest {

    @Test
    void ratesHaveTwoDigitsThatCount() {
        assertEquals("", Units.rate(0));
        assertEquals("", Units.rate(Double.NaN));
        assertEquals("3.0/min", Units.rate(0.05));
        assertEquals("0.35/s", Units.rate(0.351));
        assertEquals("1.0/s", Units.rate(0.999));
        assertEquals("10/s", Units.rate(9.99));
        assertEquals("12/s", Units.rate(12.3));
        assertEquals("999/s", Units.rate(999.4));
        assertEquals("1.0 k/s", Units.rate(999.6));
        assertEquals("1.2 k/s", Units.rate(1_234));
        assertEquals("4.0 M/s", Units.rate(4e6));
    }

    @Test
    void noRateIsWiderThanItsColumn() {
        for (double rate = 1e-4; rate < 1e14; rate *= 1.003) {
            assertTrue(Units.rate(rate).length() <= "999 k/s".length(), Units.rate(rate));
        }
    }

    @Test
    void clocksShowHoursOnlyWhenThereAreSome() {
        assertEquals("00:03", Units.clock(Duration.ofMillis(3_900)));
        assertEquals("59:59", Units.clock(Duration.ofSeconds(3_599)));
        assertEquals("1:02:03", Units.clock(Duration.ofSeconds(3_723)));
        assertEquals("4d 05h", Units.clock(Duration.ofHours(101)));
        assertEquals("00:00", Units.clock(Duration.ofSeconds(-5)));
    }

    @Test
    void spansAreFineWhereTheyAreShort() {
        assertEquals("7 ms", Units.span(Duration.ofMillis(7)));
        assertEquals("0.31 s", Units.span(Duration.ofMillis(310)));
        assertEquals("10.0 s", Units.span(Duration.ofMillis(9_996)));
        assertEquals("12.5 s", Units.span(Duration.ofMillis(12_500)));
        assertEquals("01:00", Units.span(Duration.ofMinutes(1)));
    }

    @Test
    void bytesUseBinaryUnits() {
        assertEquals("?", Units.bytes(-1));
        assertEquals("512 B", Units.bytes(512));
        assertEquals("1.0 KiB", Units.bytes(1_024));
        assertEquals("34 MiB", Units.bytes(34L << 20));
        assertEquals("1.5 GiB", Units.bytes(3L << 29));
    }
}
