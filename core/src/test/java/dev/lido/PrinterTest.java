package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How lines are shown, by a thread that this test plays itself. */
@Timeout(20)
class PrinterTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Alarms alarms = new Alarms("test");
    private final List<String> shown = new ArrayList<>();
    private CallPlace.Sink sink = (error, line) -> shown.add((error ? "!" : "") + line);

    @AfterEach
    void remove() {
        CallPlace.install(new CallPlace() {});
    }

    private LivePrints job(String name, Executor threads) {
        return job(name, new Printer(threads));
    }

    private LivePrints job(String name, Printer printer) {
        CallPlace.install(new CallPlace() {
            @Override
            public Sink prints(long job) {
                return sink;
            }
        });
        return LivePrints.of(new JobTally("map", name, "f", false), printer, alarms.ofJob());
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void linesOfAllJobsAreShownInTheirOrderByOneThread() {
        var printer = new Printer(work::add);
        LivePrints a = job("a", printer);
        LivePrints b = job("b", printer);
        a.line(false, "1");
        b.line(true, "2");
        a.line(false, "3");
        assertEquals(1, work.size());
        assertEquals(List.of(), shown);
        work();
        assertEquals(List.of("1", "!2", "3"), shown);
        b.line(false, "4");
        work();
        assertEquals(List.of("1", "!2", "3", "4"), shown);
    }

    @Test
    void aSinkThatThrowsCostsItsLineAndNothingElse() {
        sink = (error, line) -> {
            if (line.equals("bad")) {
                throw new IllegalStateException("as it happens");
            }
            shown.add(line);
        };
        LivePrints job = job("a", work::add);
        job.line(false, "bad");
        job.line(false, "good");
        job.then(() -> shown.add("result"));
        work();
        assertEquals(List.of("good", "result"), shown);
    }

    @Test
    void withoutAThreadLinesAreLostAndResultsAreNot() {
        LivePrints job = job("a", noThread -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        job.line(false, "lost");
        job.then(() -> shown.add("result"));
        assertEquals(List.of("result"), shown);
    }

    @Test
    void whatIsNotTakenFillsNoMemoryAndIsTold() {
        System.setProperty("lido.prints", "1000000000");
        try {
            LivePrints job = job("a", work::add);
            String line = "x".repeat(60_000);
            for (int i = 0; i < 1_000; i++) {
                job.line(false, line);
            }
            assertTrue(job.end());
            work();
            assertEquals(280 + 2, shown.size());
            assertEquals(
                    List.of(
                            "![lido] a has printed %,d characters, faster than they can be shown, and the rest is not shown; output() keeps the last 100,000"
                                    .formatted(280 * 60_001),
                            "![lido] a has printed %,d characters, and %,d of them were not shown; output() keeps the last 100,000"
                                    .formatted(60_001_000, 720 * 60_001)),
                    shown.subList(280, 282));
        } finally {
            System.clearProperty("lido.prints");
        }
    }

    @Test
    void aJobThatPrintsLittleTellsNothing() {
        LivePrints job = job("a", work::add);
        job.line(false, "1");
        assertFalse(job.end());
        work();
        assertEquals(List.of("1"), shown);
    }

    @Test
    void whoWaitsForTheLastLineWaitsNoLongerThanItsTime() throws InterruptedException {
        var printer = new Printer(work::add);
        printer.drain(Long.MAX_VALUE);
        job("a", printer).line(false, "1");
        printer.drain(1_000_000);
        assertEquals(List.of(), shown);
        work();
        printer.drain(Long.MAX_VALUE);
    }
}
