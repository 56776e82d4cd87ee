package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.JobState;
import dev.lido.JobStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JobTableTest {

    private static final List<JobStatus> ALL_KINDS = List.of(
            Jobs.running(1, "map-1", 5593, 10_000, 4_000),
            Jobs.running(2, "imap-2", 120, -1, 1_000),
            Jobs.job(3, "starmap-3", JobState.SUCCEEDED, Jobs.progress(42, 42, 0, 310)),
            Jobs.job(4, "a name that is far too long for its column", JobState.FAILED, Jobs.progress(9, 10, 1, 65_000)),
            Jobs.job(5, "map-5", JobState.CANCELLED, Jobs.progress(0, 10, 0, 20)),
            Jobs.job(6, "none", JobState.SUCCEEDED, Jobs.progress(0, 0, 0, 7)));

    @Test
    void oneRunningJobAsAPersonSeesIt() {
        assertEquals("""
                job    state             done                                  rate  elapsed     left
                map-3  running     5593/10000  |███████████▏        |  55%  1.4 k/s    00:04    00:03
                """, JobTable.text(List.of(Jobs.running(3, "map-3", 5593, 10_000, 4_000)), look(99)));
    }

    @Test
    void everyKindOfJobInAWideTerminal() {
        assertEquals("""
                job                                         state             done                       rate  elapsed     left  failed
                map-1                                       running     5593/10000  |█████    |  55%  1.4 k/s    00:04    00:03
                imap-2                                      running          120/?  |     ███ |         120/s    00:01        ?
                starmap-3                                   done             42/42  |█████████| 100%    135/s   0.31 s
                a name that is far too long for its column  failed            9/10  |████████ |  90%   0.14/s    01:05                1
                map-5                                       cancelled         0/10  |         |   0%             20 ms
                none                                        done               0/0  |█████████|                   7 ms
                """, JobTable.text(ALL_KINDS, look(119)));
    }

    @Test
    void aNarrowTerminalCutsNamesAndBarsFirst() {
        assertEquals("""
                job             state             done                    rate     left  failed
                map-1           running     5593/10000  |███▎  |  55%  1.4 k/s    00:03
                imap-2          running          120/?  | ███  |         120/s        ?
                starmap-3       done             42/42  |██████| 100%    135/s
                a name that i…  failed            9/10  |█████▍|  90%   0.14/s                1
                map-5           cancelled         0/10  |      |   0%
                none            done               0/0  |██████|
                """, JobTable.text(ALL_KINDS, look(79)));
    }

    @Test
    void aVeryNarrowTerminalKeepsWhatMattersMost() {
        assertEquals("""
                job       state             done  failed
                map-1     running     5593/10000
                imap-2    running          120/?
                starmap…  done             42/42
                a name …  failed            9/10       1
                map-5     cancelled         0/10
                none      done               0/0
                """, JobTable.text(ALL_KINDS, look(40)));
    }

    @Test
    void asciiWhereNothingElseCanBeShown() {
        assertEquals("""
                job             state             done                    rate     left  failed
                map-1           running     5593/10000  [###   ]  55%  1.4 k/s    00:03
                imap-2          running          120/?  [ ###  ]         120/s        ?
                starmap-3       done             42/42  [######] 100%    135/s
                a name that i~  failed            9/10  [##### ]  90%   0.14/s                1
                map-5           cancelled         0/10  [      ]   0%
                none            done               0/0  [######]
                """, JobTable.text(ALL_KINDS, new Look(79, Glyphs.ASCII)));
    }

    @Test
    void functionsThatHaveANameAreShownWhereThereIsRoom() {
        var named = new JobStatus(
                1,
                "map-1",
                "map",
                "Integer::parseInt",
                false,
                JobState.SUCCEEDED,
                Instant.EPOCH,
                Jobs.progress(10, 10, 0, 2_000),
                0,
                "");
        List<JobStatus> jobs = List.of(named, Jobs.job(2, "map-2", JobState.SUCCEEDED, Jobs.progress(1, 1, 0, 1_000)));
        assertEquals("""
                job    function           state         done                                  rate  elapsed     left
                map-1  Integer::parseInt  done         10/10  |████████████████████| 100%    5.0/s   2.00 s
                map-2  map                done           1/1  |████████████████████| 100%    1.0/s   1.00 s
                """, JobTable.text(jobs, look(119)));
        assertFalse(JobTable.text(jobs, look(70)).contains("function"));
    }

    @Test
    void retriedItemsAreTold() {
        var job = new JobStatus(
                1,
                "map-1",
                "map",
                "",
                false,
                JobState.SUCCEEDED,
                Instant.EPOCH,
                Jobs.progress(10, 10, 0, 2_000),
                2,
                "");
        assertEquals("""
                job    state         done                                  rate  elapsed     left  retried
                map-1  done         10/10  |████████████████████| 100%    5.0/s   2.00 s                 2
                """, JobTable.text(List.of(job), look(99)));
    }

    @Test
    void noJobsMakeAHeaderAlone() {
        assertEquals("""
                job  state         done                    rate  elapsed     left
                """, JobTable.text(List.of(), look(79)));
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int width = 1; width < 150; width++) {
            for (Line line : JobTable.lines(ALL_KINDS, Pace::overall, look(width))) {
                assertTrue(ScreenText.width(line.text()) <= width, line.text());
            }
        }
    }

    @Test
    void nothingMovesWhileNumbersGrow() {
        String header = header(Jobs.running(1, "map-1", 0, 100_000, 0));
        for (int step = 1; step <= 1_000; step++) {
            assertEquals(header, header(Jobs.running(1, "map-1", 100L * step, 100_000, 3L * step * step)));
        }
    }

    private static String header(JobStatus job) {
        return JobTable.lines(List.of(job), Pace::overall, look(99)).get(0).text();
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        List<Line> lines = JobTable.lines(
                List.of(Jobs.running(1, "日本語の仕事", 1, 2, 1_000), Jobs.running(2, "plain", 1, 2, 1_000)),
                Pace::overall,
                look(99));
        assertEquals(
                ScreenText.width(lines.get(1).text()),
                ScreenText.width(lines.get(2).text()));
        assertTrue(
                lines.get(1).text().startsWith("日本語の仕事  running"), lines.get(1).text());
    }

    @Test
    void aNameCannotMoveTheCursor() {
        String line = JobTable.lines(
                        List.of(Jobs.running(1, "two\nlines\033[2J", 1, 2, 1_000)), Pace::overall, look(99))
                .get(1)
                .text();
        assertTrue(line.startsWith("two lines [2J  running"), line);
    }

    @Test
    void aSentenceTellsTheSame() {
        JobStatus job = Jobs.running(3, "map-3", 3_000, 10_000, 2_500);
        assertEquals(
                "map-3: running, 3000/10000 (30%), 1.2 k/s, 00:02, 00:05 left",
                JobTable.sentence(job, Pace.overall(job)));
    }

    private static Look look(int width) {
        return new Look(width, Glyphs.UNICODE);
    }
}
