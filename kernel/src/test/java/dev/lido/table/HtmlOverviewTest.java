package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import dev.lido.spi.WorkerStatus.State;
import dev.lido.spi.WorkerStatus.Vitals;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HtmlOverviewTest {

    private static final List<JobStatus> LIVE = List.of(
            Jobs.named(1, "squares", "lambda in In[12]", Jobs.progress(430, 1_000, 2, 12_300)),
            Jobs.running(2, "map-2", 1_234, -1, 4_300),
            Jobs.job(3, "map-3", JobState.SUCCEEDED, Jobs.progress(100, 100, 0, 2_310)),
            Jobs.job(4, "a <b> & \"c\"", JobState.FAILED, Jobs.progress(40, 40, 7, 61_310)),
            Jobs.job(5, "map-5", JobState.CANCELLED, Jobs.progress(431_234, 1_000_000, 0, 3_661_310)));

    private static final List<WorkerStatus> WORKERS = List.of(
            new WorkerStatus(
                    new WorkerId(1, 4711),
                    State.BUSY,
                    1_200,
                    1,
                    17,
                    4,
                    63_000_000_000L,
                    34L << 20,
                    4L << 30,
                    new Vitals(120L << 20, 100_000_000_000L, 73_000_000_000L, 2)),
            new WorkerStatus(new WorkerId(2, 0), State.ENDED, 7, -1, -1, -1, 0, -1, -1, Vitals.UNKNOWN));

    private static final List<ItemNote> FAILED = List.of(
            new ItemNote(
                    "squares",
                    17,
                    "Order[id=17]",
                    "IllegalStateException: boom",
                    "squares item 17 (Order[id=17]) failed in w1: boom"),
            new ItemNote(
                    "squares",
                    170,
                    "3",
                    "WorkerLostException: was lost; its last words: <oops>",
                    "squares item 170 (3) was lost; its last words:\n    <oops>"));

    private static final List<ItemNote> SLOW =
            List.of(new ItemNote("squares", 99, "Order[id=99]", "3.20 s in w1 (pid 4711)", ""));

    @Test
    void jobsWorkersAndItemsWhileTheyRun() throws IOException {
        Golden.check("live.html", html(new Overview("", LIVE, WORKERS, FAILED, SLOW)));
    }

    @Test
    void theLastStateThatStays() throws IOException {
        Golden.check("ended.html", html(new Overview("pool-1", LIVE.subList(2, 4), WORKERS, List.of(), SLOW)));
    }

    @Test
    void noJobs() throws IOException {
        Golden.check("empty.html", html(Overview.of(List.of(), WORKERS)));
    }

    @Test
    void whatStandsOpenWhileAJobRunsStaysSo() {
        for (List<JobStatus> jobs : List.of(LIVE, LIVE.subList(2, 5))) {
            String html = html(new Overview("", jobs, WORKERS, List.of(), List.of()));
            assertEquals(1, count("<details open.*2 workers", html), html);
            assertEquals(1, count("<details style.*slowest items", html), html);
        }
    }

    @Test
    void manyWorkersAreFoldedUp() {
        String html = html(Overview.of(LIVE, Collections.nCopies(9, WORKERS.get(0))));
        assertEquals(1, count("<details style.*9 workers", html), html);
    }

    @Test
    void whereItemsAreNeverToldNothingPromisesThem() {
        assertFalse(html(Overview.of(LIVE, WORKERS)).contains("slowest"));
    }

    @Test
    void nothingInItNeedsAScriptOrAStyleSheet() {
        String html = html(new Overview("<i>", LIVE, WORKERS, FAILED, SLOW));
        for (String forbidden : List.of("<script", "<style", "class=", "id=\"", "onclick", "href", "<i>", "<oops>")) {
            assertFalse(html.contains(forbidden), forbidden);
        }
    }

    @Test
    void everyElementIsClosed() {
        String html = html(new Overview("", LIVE, WORKERS, FAILED, SLOW));
        for (String element :
                List.of("div", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "span")) {
            assertEquals(count("<" + element + "[ >]", html), count("</" + element + ">", html), element);
        }
    }

    @Test
    void aReaderHearsWhatABarShows() {
        String html = html(Overview.of(LIVE, List.of()));
        assertTrue(
                html.contains("role=\"progressbar\" aria-label=\"squares\" aria-valuemin=\"0\" aria-valuemax=\"1000\""
                        + " aria-valuenow=\"430\" aria-valuetext=\"430 of 1000 items, 2 failed\""),
                html);
        assertTrue(html.contains("aria-label=\"map-2\" aria-valuetext=\"1234 items\""), html);
        assertEquals(count("<tr ", html) - 1, count("<th scope=\"row\"", html));
    }

    @Test
    void ofManyJobsThoseThatRunAreShown() {
        List<JobStatus> jobs = LongStream.range(0, 100)
                .mapToObj(i -> i < 90
                        ? Jobs.job(i, "old" + i, JobState.SUCCEEDED, Jobs.progress(1, 1, 0, 10))
                        : Jobs.running(i, "new" + i, 1, 2, 10))
                .toList();
        String html = html(Overview.of(jobs, List.of()));
        assertTrue(html.contains("100 jobs: 10 running, 90 done"), html);
        assertTrue(html.contains("and 60 more jobs"), html);
        assertTrue(IntStream.range(90, 100).allMatch(i -> html.contains("new" + i)), html);
    }

    @Test
    void ofManyJobsThatFailedSomeReasonsAreTold() {
        List<JobStatus> jobs = LongStream.range(0, 100)
                .mapToObj(i -> Jobs.job(i, "job" + i, JobState.FAILED, Jobs.progress(1, 1, 1, 10)))
                .toList();
        String html = html(Overview.of(jobs, List.of()));
        assertEquals(20, count("TaskFailedException", html));
        assertTrue(html.contains("and 80 more failed jobs"), html);
        String text = text(Overview.of(jobs, List.of()));
        assertEquals(20, count("TaskFailedException", text));
        assertTrue(text.contains("and 60 more jobs\n"), text);
        assertTrue(text.endsWith("and 80 more failed jobs"), text);
    }

    @Test
    void earlierJobsAreCounted() {
        assertEquals("", Earlier.NONE.words());
        Earlier earlier = Earlier.NONE.and(JobState.SUCCEEDED);
        assertEquals("and 1 earlier job, done", earlier.words());
        assertEquals(
                "and 2 earlier jobs, all done", earlier.and(JobState.SUCCEEDED).words());
        assertEquals("and 2 earlier jobs, all ended", Earlier.NONE.andUntold(2).words());
        earlier = earlier.and(JobState.FAILED).and(JobState.SUCCEEDED).andUntold(1);
        assertEquals("and 4 earlier jobs, 2 done, 1 failed, 1 ended", earlier.words());
        for (List<JobStatus> jobs : List.of(LIVE, LIVE.subList(2, 4))) {
            var view = new Overview("", jobs, List.of(), List.of(), null, earlier);
            assertTrue(html(view).contains(earlier.words()), html(view));
            assertTrue(text(view).contains(earlier.words()), text(view));
        }
    }

    @Test
    void aJobThatFailedWithoutAnItemTellsWhy() {
        assertTrue(html(Overview.of(LIVE.subList(3, 4), List.of())).contains("TaskFailedException: item 3 failed"));
    }

    @Test
    void theTextTellsTheSame() {
        String text = new TextOverview(Pace::overall)
                .text(new Overview("", LIVE.subList(2, 4), WORKERS, FAILED, SLOW), new Look(100, Glyphs.UNICODE));
        assertEquals("""
                job          state         done                                  rate  elapsed     left  failed
                map-3        done       100/100  |████████████████████| 100%     43/s   2.31 s
                a <b> & "c"  failed       40/40  |████████████████████| 100%   0.65/s    01:01                7
                a <b> & "c": TaskFailedException: item 3 failed
                squares item 17 (Order[id=17]) failed in w1: boom
                squares item 170 (3) was lost; its last words:     <oops>""", text);
    }

    private static String text(Overview overview) {
        return new TextOverview(Pace::overall).text(overview, new Look(100, Glyphs.UNICODE));
    }

    private static String html(Overview overview) {
        return HtmlOverview.html(overview, Pace::overall);
    }

    private static long count(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().count();
    }
}
