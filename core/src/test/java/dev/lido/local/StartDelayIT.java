package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Outcome;
import dev.lido.spi.Session;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartDelayIT {

    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Recorder recorder = new Recorder();
    private final Semaphore started = new Semaphore(0);
    private Session session;

    @AfterEach
    void terminate() throws InterruptedException {
        session.terminate();
        assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
    }

    private void open(Duration delay, Starter.Launch launch) throws IOException {
        var backend = new LocalBackend(Script.MAIN, builder -> {
            started.release();
            return launch.start(builder);
        });
        session = backend.open(Script.delayed(2, delay), recorder);
    }

    @Test
    void workersStartWithTheFirstChunk() throws Exception {
        open(NEVER, ProcessBuilder::start);
        assertEquals(0, started.availablePermits());
        session.submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
        assertTrue(started.tryAcquire(2, 10, TimeUnit.SECONDS));
    }

    @Test
    void workersStartWhenSomebodyLooksAtThem() throws Exception {
        open(NEVER, ProcessBuilder::start);
        List<WorkerStatus> seen = session.workers();
        assertEquals(2, seen.size());
        assertEquals(WorkerStatus.State.STARTING, seen.get(0).state());
        assertTrue(started.tryAcquire(2, 10, TimeUnit.SECONDS));
    }

    @Test
    void workersStartWhenTheirTimeHasCome() throws Exception {
        open(Duration.ofMillis(1), ProcessBuilder::start);
        assertTrue(started.tryAcquire(2, 10, TimeUnit.SECONDS));
    }

    @Test
    void anEndBeforeTheStartNeedsNoWorkers() throws Exception {
        open(NEVER, ProcessBuilder::start);
        session.shutdown();
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
        assertEquals(0, started.availablePermits());
    }

    @Test
    void aWorkerThatCannotBeStartedFailsTheWork() throws Exception {
        open(NEVER, builder -> {
            throw new IOException("no more processes");
        });
        session.submit(Script.chunk(1, "echo a"));
        recorder.await(() -> !recorder.faults.isEmpty());
        assertTrue(recorder.faults.get(0).toString().contains("no more processes"), recorder.faults.toString());
        assertEquals(Outcome.NotRun.CANCELLED, recorder.outcome(1, 0));
    }
}
