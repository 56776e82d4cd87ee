package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.JobState;
import dev.lido.JobStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.Table;

@Timeout(60)
class ResultsTest {

    private static final Look LOOK = new Look(79, Glyphs.UNICODE);

    @Test
    void aTableOfTablesawHasARowForEachJob() {
        Table table = results(3).table();
        assertEquals(3, table.rowCount());
        assertEquals(
                List.of("map-0", "map-1", "map-2"), table.stringColumn("name").asList());
        assertEquals(2.0, table.doubleColumn("seconds").get(0));
        assertEquals(5.0, table.doubleColumn("itemsPerSecond").get(0));
        assertEquals(0, table.longColumn("total").countMissing());
        assertEquals(3, table.doubleColumn("secondsLeft").countMissing());
    }

    @Test
    void anUnknownTotalIsMissing() {
        Table table = new Results(List.of(Jobs.running(1, "imap-1", 5, -1, 1_000)), LOOK).table();
        assertEquals(1, table.longColumn("total").countMissing());
    }

    @Test
    void jShellPrintsTheLastJobsWhole() {
        Results results = results(300);
        assertTrue(results.toString().length() < 1_000, results.toString());
        assertTrue(results.toString().startsWith("300 jobs, the last "), results.toString());
        assertTrue(results.toString().contains("\nmap-299"), results.toString());
        assertEquals(301, results.text().lines().count());
    }

    @Test
    void fewJobsArePrintedAtOnce() {
        assertTrue(results(2).toString().startsWith("2 jobs\njob "), results(2).toString());
        assertEquals("no jobs yet", results(0).toString());
    }

    private static Results results(int count) {
        List<JobStatus> jobs = IntStream.range(0, count)
                .mapToObj(i -> Jobs.job(i, "map-" + i, JobState.SUCCEEDED, Jobs.progress(10, 10, 0, 2_000)))
                .toList();
        return new Results(jobs, LOOK);
    }
}
