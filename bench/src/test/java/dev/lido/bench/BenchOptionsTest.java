package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.bench.BenchOptions.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class BenchOptionsTest {

    @Test
    void withoutArgumentsEverythingIsMeasured() {
        BenchOptions options = parse();
        assertEquals(Mode.MEASURE, options.mode());
        assertEquals(2, options.processes());
        assertEquals(7, options.rounds());
        assertEquals(Path.of(System.getProperty("java.home")), options.jdk());
        assertEquals(Peers.POOLS.size() + Peers.LIMITS.size(), options.peers().size());
        assertEquals(Cases.all(2, false), options.cases());
    }

    @Test
    void inAHurryThereAreFewerRoundsUnlessTheirNumberIsGiven() {
        assertEquals(3, parse("--quick").rounds());
        assertEquals(5, parse("--quick", "--rounds", "5").rounds());
        assertTrue(parse("--quick").cases().size() < parse().cases().size());
    }

    @Test
    void casesAreChosenByNameAndByGroupAndStayInTheirOrder() {
        List<String> names = parse("--cases", "imap,apply_round_trip_us").cases().stream()
                .map(Case::name)
                .toList();
        assertEquals(
                List.of("apply_round_trip_us", "imap_10k_chunksize_1_ms", "imap_unordered_10k_chunksize_1_ms"), names);
    }

    @Test
    void peersAreChosenByName() {
        assertEquals(List.of("lido", "dask"), parse("--peers", "dask,lido").peers());
    }

    @Test
    void jmhTakesAPatternOrNone() {
        assertEquals("", parse("--jmh").pattern());
        assertEquals("", parse("--jmh", "--quick").pattern());
        assertEquals("Codec.*", parse("--jmh", "Codec.*").pattern());
        assertEquals(Mode.JMH, parse("--jmh").mode());
    }

    @Test
    void whatIsWrongIsSaidByName(@TempDir Path directory) {
        assertRefused("unknown option: --fast", "--fast");
        assertRefused("--processes takes a number from 1 to 999, not \"0\"", "--processes", "0");
        assertRefused("--rounds takes a number from 1 to 9999, not \"\"", "--rounds");
        assertRefused("--cases: there is no case or group \"aply\"", "--cases", "apply,aply");
        assertRefused("--peers: there is no peer \"\"", "--peers", "lido,");
        assertRefused("--jdk /nowhere has no bin/java", "--jdk", "/nowhere");
        assertRefused("--json /nowhere/x.json cannot be written", "--json", "/nowhere/x.json");
        assertRefused("--json " + directory + " cannot be written", "--json", directory.toString());
        assertRefused(
                "--report wants the name of a Markdown file, such as bench.md",
                "--report",
                directory.resolve("x.txt").toString());
        assertRefused("--json wants a value", "--json");
    }

    private static void assertRefused(String problem, String... arguments) {
        assertEquals(
                problem,
                assertThrows(IllegalArgumentException.class, () -> parse(arguments))
                        .getMessage());
    }

    private static BenchOptions parse(String... arguments) {
        return BenchOptions.parse(List.of(arguments));
    }
}
