package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Outcome;
import dev.lido.spi.Session;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LocalBackendIT {

    private final Recorder recorder = new Recorder();
    private Session session;

    @TempDir
    Path temporary;

    @AfterEach
    void terminate() throws InterruptedException {
        if (session != null) {
            session.terminate();
            assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
        }
    }

    @Test
    void itemsOfAChunkRunInAnotherProcess() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "echo a", "pid", "throw oops", "big 3000000"));
        assertEquals("a", recorder.text(1, 0));
        assertNotEquals(Long.toString(ProcessHandle.current().pid()), recorder.text(1, 1));
        var failed = assertInstanceOf(Outcome.Failed.class, recorder.outcome(1, 2));
        assertEquals(1, failed.worker().number());
        assertEquals(3_000_000, recorder.text(1, 3).length());
        session.shutdown();
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
    }

    @Test
    void aDeathCostsOnlyTheItemThatWasRunning() throws Exception {
        session = Script.open(2, recorder);
        session.submit(Script.chunk(1, "echo a", "complain last words", "exit 3", "echo b", "halt 4", "echo c"));
        session.submit(Script.chunk(2, "echo d", "signal KILL", "echo e"));
        assertEquals("a", recorder.text(1, 0));
        assertEquals("b", recorder.text(1, 3));
        assertEquals("c", recorder.text(1, 5));
        assertEquals("e", recorder.text(2, 2));
        var lost = assertInstanceOf(Outcome.Lost.class, recorder.outcome(1, 2));
        assertEquals("exit code 3", lost.death().cause());
        assertTrue(lost.death().lastWords().contains("last words"), lost.toString());
        assertEquals("exit code 4", cause(1, 4));
        assertEquals("SIGKILL", cause(2, 1));
    }

    private String cause(long chunk, int item) throws InterruptedException {
        return assertInstanceOf(Outcome.Lost.class, recorder.outcome(chunk, item))
                .death()
                .cause();
    }

    @Test
    void aCrashLeavesItsLogsPath() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "signal SEGV"));
        var death = assertInstanceOf(Outcome.Lost.class, recorder.outcome(1, 0)).death();
        assertEquals("SIGSEGV", death.cause());
        assertTrue(Path.of(death.crashLog()).toFile().delete());
    }

    @Test
    void aChunkThatKillsBeforeItsFirstItemDoesNotGoOnForEver() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "poison"));
        assertEquals("exit code 9", cause(1, 0));
    }

    @Test
    void maxTasksPerChildCountsItemsAlsoAfterShutdown() throws Exception {
        session = Script.open(Script.spec(1, 2, null), recorder);
        session.submit(Script.chunk(1, "pid", "pid", "pid", "pid", "pid"));
        session.shutdown();
        assertTrue(session.awaitEnd(Duration.ofSeconds(30)));
        var pids = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            pids.add(recorder.text(1, i));
        }
        assertEquals(3, pids.size());
    }

    @Test
    void anIdleWorkerTakesWhatABusyOneHasNotStarted() throws Exception {
        session = Script.open(2, recorder);
        var go = temporary.resolve("go");
        session.submit(Script.chunk(1, "pid", "await " + go, "pid", "pid", "pid", "mark " + go));
        recorder.text(1, 1); // until the last item has run, this worker takes nothing back
        assertNotEquals(recorder.text(1, 0), recorder.text(1, 4));
    }

    @Test
    void manySmallChunksEachEndOnce() throws Exception {
        session = Script.open(2, recorder);
        for (int i = 0; i < 10_000; i++) {
            session.submit(Script.chunk(i, "echo " + i));
        }
        recorder.await(() -> recorder.count() == 10_000);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(Integer.toString(i), recorder.text(i, 0));
        }
    }

    @Test
    void anItemPastItsLimitIsStoppedAndItsMatesGoOn() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, Script.millis(300), "pid", "sleep 30000", "pid", "deaf", "pid"));
        var timedOut = assertInstanceOf(Outcome.TimedOut.class, recorder.outcome(1, 1));
        assertTrue(timedOut.ranNanos() >= 300_000_000L);
        assertInstanceOf(Outcome.TimedOut.class, recorder.outcome(1, 3));
        assertEquals(recorder.text(1, 0), recorder.text(1, 2));
        assertNotEquals(recorder.text(1, 0), recorder.text(1, 4));
    }

    @Test
    void cancelFreesTheWorkerEvenOfADeafItem() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "mark " + temporary.resolve("a"), "sleep 30000", "echo never"));
        session.submit(Script.chunk(2, "pid", "complain deaf", "deaf"));
        session.submit(Script.chunk(3, "pid"));
        recorder.outcome(1, 0);
        session.cancel(1);
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 1));
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 2));
        recorder.await(() -> recorder.events.contains("err deaf"));
        awaitItem(2);
        long start = System.nanoTime();
        session.cancel(2);
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(2, 2));
        assertNotEquals(recorder.text(2, 0), recorder.text(3, 0));
        assertTrue(System.nanoTime() - start >= Overdue.CANCEL_GRACE_NANOS);
    }

    @Test
    void terminateIsQuickWithTenThousandChunks() throws Exception {
        session = Script.open(2, recorder);
        session.submit(Script.chunk(1, "echo ready"));
        recorder.text(1, 0);
        for (int i = 2; i <= 10_000; i++) {
            session.submit(Script.chunk(i, "sleep 10000"));
        }
        long start = System.nanoTime();
        session.terminate();
        recorder.await(() -> recorder.count() == 10_000);
        assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
        session.submit(Script.chunk(10_001, "echo late"));
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(10_001, 0));
    }

    @Test
    void whatATaskPrintsArrivesWholeAndBeforeItsResult() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "print one", "complain two", "native three", "read", "env LIDO_NOT_SET"));
        assertEquals("-1", recorder.text(1, 3));
        assertEquals("null", recorder.text(1, 4));
        recorder.await(() -> recorder.events.contains("out three"));
        var events = List.copyOf(recorder.events);
        assertTrue(events.indexOf("out one") >= 0);
        assertTrue(events.indexOf("out one") < events.indexOf("outcome 1/0"), events.toString());
        assertTrue(events.indexOf("err two") < events.indexOf("outcome 1/1"), events.toString());
    }

    @Test
    void anInitializerThatFailsIsTriedThreeTimesAndThenBreaksTheSession() throws Exception {
        session = Script.open(Script.spec(1, 0, "throw bad"), recorder);
        session.submit(Script.chunk(1, "echo a"));
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 0));
        assertEquals(1, recorder.faults.size());
        assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
    }

    @Test
    void workersThatDieIdleAgainAndAgainBreakTheSession() throws Exception {
        session = Script.open(Script.spec(4, 0, "doom 20"), recorder);
        recorder.await(() -> !recorder.faults.isEmpty());
        assertTrue(recorder.faults.get(0).toString().contains("exit code 5"), recorder.faults.toString());
        session.submit(Script.chunk(1, "echo late"));
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 0));
    }

    @Test
    void interruptsThatAnItemLeavesBehindDoNotCostTheWorker() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "pid", "haunt"));
        recorder.outcome(1, 1);
        for (int i = 2; i < 200; i++) {
            session.submit(Script.chunk(i, "echo " + i));
            assertEquals(Integer.toString(i), recorder.text(i, 0));
        }
        session.submit(Script.chunk(200, "pid"));
        assertEquals(recorder.text(1, 0), recorder.text(200, 0));
    }

    @Test
    void badJvmArgumentsBreakTheSessionWithTheirMessage() throws Exception {
        session = Script.open(Script.spec(2, 0, null, "-XX:+NoSuchFlagAtAll"), recorder);
        session.submit(Script.chunk(1, "echo a"));
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 0));
        assertTrue(recorder.faults.get(0).toString().contains("NoSuchFlagAtAll"), recorder.faults.toString());
    }

    @Test
    void aWorkerThatCannotBeStartedStopsTheOthersAndThrows() {
        int[] started = {0};
        var backend = new LocalBackend(Script.MAIN, builder -> {
            if (++started[0] == 3) {
                throw new IOException("no more processes");
            }
            return builder.start();
        });
        var failure = assertThrows(IOException.class, () -> backend.open(Script.spec(4, 0, null), recorder));
        assertTrue(failure.getMessage().contains("w3"), failure.getMessage());
    }

    @Test
    void workersTellWhatTheyDo() throws Exception {
        session = Script.open(1, recorder); // another worker would take the second item over
        session.submit(Script.chunk(7, "complain here", "sleep 30000"));
        recorder.await(() -> recorder.events.contains("err here"));
        recorder.outcome(7, 0);
        WorkerStatus busy = awaitItem(1);
        assertEquals(WorkerStatus.State.BUSY, busy.state());
        assertEquals(7, busy.chunk());
        assertEquals(1, busy.itemsDone());
    }

    @Test
    void blobsAreSentOnceAndDroppedWhenTheirJobHasEnded() throws Exception {
        session = Script.open(1, recorder);
        session.submit(Script.chunk(1, "blob received", "blob job:1"));
        assertEquals("1", recorder.text(1, 0));
        session.forget(1);
        recorder.outcome(1, 1);
        session.submit(Script.chunk(2, "blob received", "blob job:1"));
        assertInstanceOf(Outcome.Failed.class, recorder.outcome(2, 1));
    }

    @Test
    void deathsOfManyKindsLoseNothingElse() throws Exception {
        session = Script.open(2, recorder);
        var lines = IntStream.range(0, 200)
                .mapToObj(i -> i % 50 == 25 ? "halt 1" : "echo " + i)
                .toArray(String[]::new);
        session.submit(Script.chunk(1, Arrays.copyOfRange(lines, 0, 100)));
        session.submit(Script.chunk(2, Arrays.copyOfRange(lines, 100, 200)));
        recorder.await(() -> recorder.count() == 200);
        for (int i = 0; i < 200; i++) {
            boolean lost = recorder.outcome(1 + i / 100, i % 100) instanceof Outcome.Lost;
            assertEquals(i % 50 == 25, lost, "item " + i);
        }
        assertFalse(session.workers().isEmpty());
    }

    /** Waits until a worker runs the item of this index in its chunk; what it prints may come earlier. */
    private WorkerStatus awaitItem(int index) {
        WorkerStatus found = null;
        while (found == null) {
            found = session.workers().stream()
                    .filter(worker -> worker.item() == index)
                    .findAny()
                    .orElse(null);
        }
        return found;
    }
}
