package dev.lido.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Backend;
import dev.lido.spi.Chunk;
import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InlineBackendsTest implements Listener {

    private final Map<String, Outcome> outcomes = new HashMap<>();
    private Payload fault;

    @Override
    public synchronized void outcomes(long chunk, int first, List<Outcome> ended) {
        for (int i = 0; i < ended.size(); i++) {
            outcomes.put(chunk + "/" + (first + i), ended.get(i));
        }
        notifyAll();
    }

    @Override
    public synchronized void broken(Payload cause, WorkerId worker, boolean lasting) {
        fault = cause;
    }

    @Override
    public void printed(WorkerId worker, long chunk, boolean error, String line) {}

    private synchronized Payload broken() {
        return fault;
    }

    private synchronized Outcome outcome(long chunk, int item) throws InterruptedException {
        while (!outcomes.containsKey(chunk + "/" + item)) {
            wait();
        }
        return outcomes.get(chunk + "/" + item);
    }

    private Object value(long chunk, int item) throws InterruptedException {
        var returned = assertInstanceOf(Outcome.Returned.class, outcome(chunk, item));
        return ((Payload.Live) returned.value()).value();
    }

    private Session open(Backend backend, int processes, int maxTasks, Callable<?> setup) throws IOException {
        var jvm = new SessionSpec.Jvm(List.of(), null, List.of(), Map.of(), null);
        var call = setup == null ? null : new SessionSpec.Setup(List.of(), new Payload.Live(List.of(setup)));
        return backend.open(new SessionSpec("x", processes, maxTasks, call, Duration.ZERO, null, jvm), this);
    }

    private static Chunk chunk(long id, long limitMillis, Callable<?>... calls) {
        var work = new Chunk.Work(List.of(), "", new Payload.Live(List.of(calls)));
        var limits = limitMillis == 0 ? Chunk.Limits.NONE : new Chunk.Limits(limitMillis * 1_000_000, false);
        return new Chunk(id, id, calls.length, limits, work);
    }

    @Test
    void onlyInitializersThatFailInARowEndASession() throws Exception {
        var tries = new AtomicInteger();
        var session = open(new ThreadsBackend(), 1, 1, () -> {
            if (tries.getAndIncrement() % 3 != 0) {
                throw new IllegalStateException("not this time");
            }
            return null;
        });
        for (int i = 0; i < 5; i++) {
            session.submit(chunk(i, 0, () -> "done"));
            assertEquals("done", value(i, 0));
        }
        session.terminate();
    }

    @Test
    void aPlaceWhoseInitializerNeverWorksEndsTheSessionWhileAnotherWorks() throws Exception {
        var tries = new AtomicInteger();
        var session = open(new ThreadsBackend(), 2, 0, () -> {
            if (tries.getAndIncrement() > 0) {
                throw new IllegalStateException("in one thread only");
            }
            return null;
        });
        for (long id = 0; broken() == null; id++) {
            session.submit(chunk(id, 0, () -> "done"));
            outcome(id, 0);
        }
        assertEquals(4, tries.get());
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
    }

    private static Object sleep() throws InterruptedException {
        new CountDownLatch(1).await();
        return null;
    }

    private static Object beDeaf() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Test
    void serialRunsInTheCaller() throws Exception {
        var session = open(new SerialBackend(), 1, 0, null);
        session.submit(chunk(1, 0, Thread::currentThread, () -> Integer.parseInt("x")));
        assertEquals(Thread.currentThread(), value(1, 0));
        assertInstanceOf(Outcome.Failed.class, outcome(1, 1));
        session.terminate();
        session.submit(chunk(2, 0, () -> 1));
        assertEquals(Outcome.NotRun.CANCELLED, outcome(2, 0));
    }

    @Test
    void threadsRunItemsAndEnd() throws Exception {
        var session = open(new ThreadsBackend(), 2, 0, null);
        for (int i = 0; i < 1000; i++) {
            int value = i;
            session.submit(chunk(i, 0, () -> value, () -> Integer.parseInt("x")));
        }
        session.shutdown();
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
        for (int i = 0; i < 1000; i++) {
            assertEquals(i, value(i, 0));
            assertInstanceOf(Outcome.Failed.class, outcome(i, 1));
        }
    }

    @Test
    void newThreadsHonourMaxTasks() throws Exception {
        Set<Thread> initialized = ConcurrentHashMap.newKeySet();
        var session = open(new ThreadsBackend(), 1, 2, () -> initialized.add(Thread.currentThread()));
        Callable<?> call = Thread::currentThread;
        session.submit(chunk(1, 0, call, call, call, call, call));
        session.shutdown();
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
        var threads = new HashSet<Object>();
        for (int i = 0; i < 5; i++) {
            threads.add(value(1, i));
        }
        assertEquals(3, threads.size());
        assertTrue(initialized.containsAll(threads));
    }

    @Test
    void anItemPastItsLimitCostsOnlyItself() throws Exception {
        var session = open(new ThreadsBackend(), 1, 0, null);
        session.submit(chunk(1, 100, () -> 1, InlineBackendsTest::sleep, () -> 2, InlineBackendsTest::beDeaf, () -> 3));
        assertInstanceOf(Outcome.TimedOut.class, outcome(1, 1));
        assertEquals(2, value(1, 2));
        assertInstanceOf(Outcome.TimedOut.class, outcome(1, 3));
        assertEquals(3, value(1, 4));
        session.terminate();
    }

    @Test
    void aTaskThatBeginsToWaitAfterTheEndKeepsNobody() throws Exception {
        var session = open(new ThreadsBackend(), 1, 0, null);
        session.terminate();
        session.waitBegins();
        session.waitEnds();
        assertTrue(session.awaitEnd(Duration.ofSeconds(10)));
    }

    @Test
    void cancelAndTerminateAreQuick() throws Exception {
        var session = open(new ThreadsBackend(), 2, 0, null);
        for (int i = 0; i < 10_000; i++) {
            session.submit(chunk(i, 0, InlineBackendsTest::sleep));
        }
        session.cancel(0);
        assertEquals(Outcome.NotRun.CANCELLED, outcome(0, 0));
        session.terminate();
        assertTrue(session.awaitEnd(Duration.ofSeconds(1)));
        for (int i = 0; i < 10_000; i++) {
            assertEquals(Outcome.NotRun.CANCELLED, outcome(i, 0));
        }
    }

    @Test
    void anInitializerThatFailsBreaksTheSession() throws Exception {
        var session = open(new ThreadsBackend(), 1, 0, () -> Integer.parseInt("x"));
        session.submit(chunk(1, 0, () -> 1));
        assertEquals(Outcome.NotRun.CANCELLED, outcome(1, 0));
        synchronized (this) {
            assertInstanceOf(NumberFormatException.class, ((Payload.Live) fault).value());
        }
    }
}
