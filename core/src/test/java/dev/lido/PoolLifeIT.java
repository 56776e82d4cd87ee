package dev.lido;

import static dev.lido.Inputs.numbers;
import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What CPython's pool keeps, loses or waits for in vain: references, lazy inputs, its own end, the deaths of its workers.
 */
@Timeout(30)
class PoolLifeIT {

    private static Pool pool;

    @TempDir
    private Path directory;

    @BeforeAll
    static void openPool() {
        pool = Pool.of(2);
    }

    @AfterAll
    static void closePool() {
        pool.close();
    }

    @AfterEach
    void poolIsStillUsable() {
        assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(3)));
        assertEquals(2, pool.status().workers().size());
    }

    /** An item that is looked for in the heap. */
    record Counted(int number, List<Integer> ballast) {}

    @Test
    void aPoolHoldsNothingOfInputsAndResults_testReleaseTaskRefs() throws Exception {
        List<WeakReference<Counted>> inputs = new ArrayList<>();
        mapAndForget(inputs);
        assertEquals(10, inputs.size());
        for (int i = 0; i < 200 && (alive(inputs) > 0 || instances() > 0); i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(0, alive(inputs));
        assertEquals(0, instances());
    }

    private static void mapAndForget(List<WeakReference<Counted>> inputs) throws Exception {
        List<Counted> items = IntStream.range(0, 10)
                .mapToObj(i -> new Counted(i, numbers(100)))
                .toList();
        items.forEach(item -> inputs.add(new WeakReference<>(item)));
        assertEquals(10, pool.map(x -> x, items, 3).size());
        try (Stream<Counted> results = pool.imap(x -> x, items).stream()) {
            assertEquals(10, results.count());
        }
        assertTrue(instances() >= items.size(), "the histogram does not show what is there");
    }

    private static long alive(List<WeakReference<Counted>> inputs) {
        return inputs.stream().filter(each -> each.get() != null).count();
    }

    /** How many of them, copies that came back too, are in this JVM's heap. */
    private static long instances() throws Exception {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(String::trim)
                .filter(line -> line.contains(Counted.class.getName() + " ") || line.endsWith(Counted.class.getName()))
                .mapToLong(line -> new Scanner(line).skip("\\d+:").nextLong())
                .sum();
    }

    /** Python's task thread reads all there is. */
    @Test
    void imapReadsNoFurtherThanItsBuffer() throws Exception {
        var read = new AtomicInteger();
        try (ResultIterator<Integer> results = pool.imap(x -> x, counting(read, 50), o -> o.buffersize(5))) {
            await(read, 5);
            for (int taken = 0; taken < 50; taken++) {
                assertTrue(read.get() <= taken + 5, read.get() + " items were read when " + taken + " were taken");
                assertEquals(taken, results.next());
            }
            assertFalse(results.hasNext());
        }
    }

    private static void await(AtomicInteger read, int count) throws InterruptedException {
        while (read.get() < count) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static Iterator<Integer> counting(AtomicInteger read, int n) {
        return IntStream.range(0, n).peek(x -> read.incrementAndGet()).iterator();
    }

    /** CPython's buffersize left join() dead after close(). */
    @Test
    void aFullBufferHindersNeitherCloseNorTerminate_gh155477() throws Exception {
        for (boolean close : new boolean[] {true, false}) {
            var read = new AtomicInteger();
            Pool own = Pool.builder().context(Context.threads()).processes(1).open();
            ResultIterator<Integer> results = own.imap(x -> x, counting(read, 1000), o -> o.buffersize(2));
            await(read, 2);
            if (close) {
                own.close();
            } else {
                own.terminate();
                own.join(Duration.ofSeconds(10));
            }
            assertThrows(RuntimeException.class, () -> results.forEachRemaining(x -> {}));
            assertFalse(results.hasNext());
        }
    }

    @Test
    void everyEndMayBeCalledAgainInAnyOrder() {
        Pool own = Pool.of(1);
        AsyncResult<List<Integer>> result = own.mapAsync(x -> x, range(5));
        var refusal = assertThrows(IllegalStateException.class, own::join);
        assertTrue(refusal.getMessage().startsWith("pool is still running"), refusal.getMessage());
        own.shutdown();
        own.shutdown();
        own.close();
        own.close();
        own.join();
        own.join();
        assertEquals(PoolState.CLOSED, own.status().state());
        own.terminate();
        own.terminate();
        own.close();
        own.join(Duration.ZERO);
        assertEquals(PoolState.TERMINATED, own.status().state());
        assertEquals(numbers(5), result.get());
    }

    @Test
    void joinGivesUpAfterItsTime() throws Exception {
        Pool own = Pool.of(1);
        try (own;
                Gate gate = Gate.in(directory)) {
            AsyncResult<Integer> result = own.applyAsync(() -> gate.pass(1));
            own.shutdown();
            assertThrows(PoolTimeoutException.class, () -> own.join(Duration.ofMillis(50)));
            gate.open();
            assertEquals(1, result.get());
            own.join(Duration.ofSeconds(20));
        }
    }

    /** The result of such a task never comes in Python (gh-66587). */
    @Test
    void aTaskThatEndsItsWorkerCostsOnlyItself_gh66587() {
        for (boolean halt : new boolean[] {true, false}) {
            AsyncResult<List<Outcome<Integer>>> result = pool.mapOutcomesAsync(
                    x -> {
                        if (x == 2) {
                            end(halt);
                        }
                        return x;
                    },
                    range(5),
                    5);
            List<Outcome<Integer>> outcomes = result.get();
            var lost =
                    assertInstanceOf(WorkerLostException.class, outcomes.get(2).error());
            assertTrue(lost.getMessage().contains("pid"), lost.getMessage());
            assertEquals(4, outcomes.stream().filter(Outcome::succeeded).count());
        }
    }

    private static void end(boolean halt) {
        if (halt) {
            Runtime.getRuntime().halt(7);
        }
        System.exit(7);
    }

    /** As Python's BaseException. */
    @Test
    void anErrorThatIsNoExceptionIsAnItemsErrorToo() {
        var error = assertThrows(TaskFailedException.class, () -> pool.apply(x -> deep(x), 1));
        assertInstanceOf(StackOverflowError.class, error.getCause());
    }

    private static int deep(int x) {
        return x < 0 ? 0 : deep(x + 1) + 1;
    }

    /** Good in the worker, of no use here. */
    static final class OneWay extends RuntimeException {
        private final long home = ProcessHandle.current().pid();

        OneWay() {
            super("one way");
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            if (home != ProcessHandle.current().pid()) {
                throw new IOException("cannot be rebuilt elsewhere");
            }
        }
    }

    /** The pool dies of it in Python (gh-79492). */
    @Test
    void anErrorThatCannotBeRebuiltComesAsItsText_gh79492() {
        for (int i = 0; i < 5; i++) {
            var error = assertThrows(
                    TaskFailedException.class,
                    () -> pool.apply(() -> {
                        throw new OneWay();
                    }));
            var stand = assertInstanceOf(RemoteException.class, error.getCause());
            assertEquals(OneWay.class.getName(), stand.className());
            assertTrue(stand.getMessage().endsWith("one way"), stand.getMessage());
            assertTrue(stand.trace().contains("PoolLifeIT.java"), stand.trace());
        }
    }

    /** Python starts worker after worker, for ever, and says nothing (gh-87472). */
    @Test
    void anInitializerThatThrowsEndsTheJobs_gh87472() {
        Pool own = Pool.builder()
                .processes(1)
                .initializer(() -> {
                    throw new IllegalStateException("no start");
                })
                .open();
        try (own) {
            var error = assertThrows(InitializerException.class, () -> own.apply(() -> 1));
            assertEquals("no start", error.getCause().getMessage());
            assertThrows(InitializerException.class, () -> own.map(x -> x, range(3)));
        }
    }
}
