package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SoakOptionsTest {

    @Test
    void withoutArgumentsItLastsTenMinutesOnFourWorkers() {
        SoakOptions options = parse("");
        assertEquals(Duration.ofMinutes(10), options.length());
        assertEquals(4, options.processes());
        assertFalse(options.quiet());
    }

    @Test
    void allIsReadInAnyOrder() {
        var wanted = new SoakOptions(Duration.ofSeconds(30), 2, -42, true, 0);
        assertEquals(wanted, parse("0.5 --processes 2 --seed -42 --quiet"));
        assertEquals(wanted, parse("--quiet --seed -42 --processes 2 .5"));
    }

    @Test
    void cyclesAreOfOneWorkerIfNothingElseIsSaid() {
        SoakOptions options = parse("--cycles 1000");
        assertEquals(1000, options.cycles());
        assertEquals(1, options.processes());
        assertEquals(3, parse("--processes 3 --cycles 1").processes());
        assertEquals(0, parse("").cycles());
    }

    @Test
    void cyclesTakeNoMinutes() {
        var refused = assertThrows(IllegalArgumentException.class, () -> parse("--cycles 5 0.5"));
        assertEquals("--cycles 5 takes the time it takes: give no minutes", refused.getMessage());
    }

    @Test
    void cyclesTakeNoSeed() {
        var refused = assertThrows(IllegalArgumentException.class, () -> parse("--seed 3 --cycles 5"));
        assertEquals("--cycles 5 does the same each time: give no --seed", refused.getMessage());
    }

    @Test
    void twoSoaksHaveTwoSeeds() {
        assertTrue(List.of(parse(""), parse(""), parse("")).stream()
                        .map(SoakOptions::seed)
                        .distinct()
                        .count()
                > 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "ten",
                "1e3",
                "NaN",
                "999999",
                "-1",
                "2 3",
                "--processes",
                "--processes 0",
                "--processes x",
                "--cycles",
                "--cycles 0",
                "--cycles 1.5",
                "--seed",
                "--seed 1.5",
                "--loud"
            })
    void whatIsWrongIsNamed(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        var refused = assertThrows(IllegalArgumentException.class, () -> parse(line));
        assertTrue(refused.getMessage().contains(last), refused.getMessage());
    }

    private static SoakOptions parse(String line) {
        return SoakOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
    }
}
