package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that is interrupted stops soon, whatever it does, and the session goes on. */
@Timeout(60)
class CellInterruptTest {

    /** It is 0.3 s where nothing else runs; the rest is for machines that do much else. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @AfterEach
    void theThreadAndTheSessionAreUsable() throws Exception {
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(2, cells.value("Thread.sleep(1);", "1 + 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "Thread.sleep(100_000);",
                "while (true) { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }",
                "for (;;) { try { while (true) { } } catch (Throwable t) { } }",
                "int n = 0; do { n++; } while (n != -1 || true);",
                "Stream.iterate(1, x -> x + 1).forEach(x -> { });",
                "Runnable r = () -> { while (true) { } }; r.run();",
                "var b = BigInteger.ONE; while (true) { b = b.add(b.mod(BigInteger.TEN)); }",
                "new LinkedBlockingQueue<Integer>().take();",
                "class K { static int z; static { while (z >= 0) { z = 1; } } } new K();",
                "var o = new Object() { int f(int x) { try { return f(x + 1); } catch (StackOverflowError e) { return f(0); } } }; o.f(0);",
                "int w = 1; while (true) { switch (w) { case 1: w = 2; continue; case 2: w = 1; continue; default: w = 0; } }",
            })
    void loopsSleepsWaitsAndRecursionStop(String endless) throws Exception {
        assertInterrupted(endless);
    }

    private void assertInterrupted(String endless) throws Exception {
        var running = new CountDownLatch(1);
        cells.session.declare("running", CountDownLatch.class.getName(), running);
        var interrupted = new FutureTask<>(() -> {
            running.await();
            cells.session.interrupt();
            return System.nanoTime();
        });
        new Thread(interrupted).start();
        CellException stopped = cells.failure("running.countDown();", "if (true) {", endless, "}", "int never = 1;");
        long took = System.nanoTime() - interrupted.get();
        assertEquals("Interrupted", stopped.name());
        assertEquals(1, stopped.lines().size());
        assertTrue(took < SOON.toNanos(), endless + " took " + Duration.ofNanos(took));
        assertFalse(
                cells.session.variables().stream().anyMatch(each -> each.name().equals("never")));
    }

    @Test
    void aCellThatWaitsForAnotherOneStopsToo() throws Exception {
        var running = new CountDownLatch(1);
        cells.session.declare("running", CountDownLatch.class.getName(), running);
        var first = new FutureTask<>(() -> cells.failure("running.countDown(); while (true) { }"));
        new Thread(first).start();
        running.await();
        var second = new FutureTask<>(() -> cells.failure("while (true) { }"));
        var waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        cells.session.interrupt();
        assertEquals("Interrupted", first.get().name());
        assertEquals("Interrupted", second.get().name());
    }

    @Test
    void whatShowsAValueStopsToo() throws Exception {
        var stopped = assertThrows(
                CellException.class,
                () -> cells.session.call(() -> {
                    cells.session.interrupt();
                    new CountDownLatch(1).await();
                    return null;
                }));
        assertEquals("Interrupted", stopped.name());
    }

    @Test
    void theLineThatWasStoppedIsTold() throws Exception {
        cells.session.declare("me", Session.class.getName(), cells.session);
        String shown = cells.shown("if (true) {", "  me.interrupt();", "  Thread.sleep(100_000);", "}");
        assertTrue(shown.matches("Interrupted: the cell was stopped at line [23]"), shown);
    }

    @Test
    void anInterruptWithoutACellDoesNothingToTheNext() throws Exception {
        cells.session.interrupt();
        assertEquals(3, cells.value("1 + 2"));
    }

    @Test
    void theThreadsOfACellGoOn() throws Exception {
        cells.run("var go = new CountDownLatch(1); var turns = new AtomicInteger();"
                .replace("AtomicInteger", "java.util.concurrent.atomic.AtomicInteger"));
        cells.run(
                "var other = new Thread(() -> { while (go.getCount() > 0) { turns.incrementAndGet(); } }); other.start();");
        assertInterrupted("while (turns.get() >= 0) { }");
        assertEquals(true, cells.value("int then = turns.get(); while (turns.get() == then) { }", "other.isAlive()"));
        cells.run("go.countDown(); other.join();");
    }

    @Test
    void anotherSessionsThreadIsNotStopped() throws Exception {
        StopCheck.stop(new Thread());
        StopCheck.pass();
        StopCheck.stop(Thread.currentThread());
        assertThrows(CellStopped.class, StopCheck::pass);
        StopCheck.release(Thread.currentThread());
        StopCheck.pass();
    }
}
