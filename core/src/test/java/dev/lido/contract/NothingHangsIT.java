package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.InitializerException;
import dev.lido.ItemException;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.PoolTerminatedException;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.TaskCancelledException;
import dev.lido.TaskFailedException;
import dev.lido.TransferException;
import dev.lido.WorkerLostException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 1: every result resolves, whoever is at fault: a task, a worker, a callback, an iterable, a serializer, the user, the machine.
 * No item is lost, none delivered twice, and no other job pays but with time. A hang is a test that times out.
 */
@Timeout(30)
class NothingHangsIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private static PoolException error(List<? extends Outcome<?>> outcomes, int index) {
        return outcomes.get(index).error();
    }

    @Test
    void aTaskThatThrowsAnythingAtAllCostsItselfOnly() {
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(NothingHangsIT::misbehave, Range.range(6), 6);
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(TaskFailedException.class, error(outcomes, i), "item " + i);
        }
        assertEquals(5, outcomes.get(5).value());
    }

    private static int misbehave(int how) throws Throwable {
        switch (how) {
            case 0 -> throw new StackOverflowError();
            case 1 -> throw new Throwable("neither exception nor error");
            case 2 ->
                throw new RuntimeException() {
                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no message");
                    }
                };
            case 3 -> throw new ExceptionInInitializerError("x");
            case 4 -> throw new InterruptedException("of its own will");
            default -> {
                return how;
            }
        }
    }

    @Test
    void aTaskThatEndsItsWorkerFailsAndItsMatesGoOn() {
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(
                x -> {
                    if (x == 1) {
                        System.exit(3);
                    } else if (x == 3) {
                        Tasks.halt(4);
                    } else if (x == 5) {
                        Tasks.signal("KILL");
                    }
                    return x;
                },
                Range.range(8),
                8);
        for (int i = 0; i < 8; i++) {
            boolean dies = i == 1 || i == 3 || i == 5;
            assertEquals(!dies, outcomes.get(i).succeeded(), outcomes.toString());
            if (dies) {
                assertInstanceOf(WorkerLostException.class, error(outcomes, i));
            }
        }
    }

    @Test
    void aWorkerKilledFromOutsideCostsTheRunningItemOnly() throws Exception {
        Path d = directory;
        AsyncResult<List<Outcome<Integer>>> result = pool.mapOutcomesAsync(
                x -> {
                    if (x == 2) {
                        Files.writeString(d.resolve("pid.part"), "" + Tasks.pid());
                        Files.move(d.resolve("pid.part"), d.resolve("pid"));
                        new CountDownLatch(1).await();
                    }
                    return x;
                },
                Range.range(5),
                5);
        Await.until(() -> Files.exists(d.resolve("pid")));
        long pid = Long.parseLong(Files.readString(d.resolve("pid")));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        List<Outcome<Integer>> outcomes = result.get(LONG);
        assertInstanceOf(WorkerLostException.class, error(outcomes, 2));
        assertEquals(4, outcomes.stream().filter(Outcome::succeeded).count());
    }

    @Test
    void aWorkerThatIsLostCostsAnotherJobNothingButTime() {
        AsyncResult<List<Integer>> other = pool.mapAsync(x -> x, Range.range(2_000), 10);
        AsyncResult<List<Outcome<Integer>>> deadly = pool.mapOutcomesAsync(Tasks::halt, Range.range(3), 1);
        assertEquals(Range.range(2_000), other.get(LONG));
        assertEquals(3, deadly.get(LONG).size());
        assertTrue(deadly.get().stream().noneMatch(Outcome::succeeded));
    }

    @Test
    void noItemIsLostOrDeliveredTwiceWhileWorkersDie() {
        List<Integer> seen = new ArrayList<>();
        int lost = 0;
        try (ResultIterator<Integer> results =
                pool.imapUnordered(x -> x % 40 == 20 ? Tasks.halt(1) : x, Range.range(120), 7)) {
            while (results.hasNext()) {
                try {
                    seen.add(results.next());
                } catch (WorkerLostException expected) {
                    lost++;
                    seen.add((int) expected.index());
                }
            }
        }
        assertEquals(3, lost);
        assertEquals(Range.range(120), seen.stream().sorted().toList());
    }

    @Test
    void aCallbackThatThrowsOrBlocksHoldsNoOtherResult() {
        CountDownLatch go = new CountDownLatch(1);
        AsyncResult<Integer> blocked = pool.applyAsync(() -> 1, o -> o.callback(x -> go.await()));
        AsyncResult<Integer> other = pool.applyAsync(() -> 2);
        assertEquals(2, other.get(LONG));
        assertFalse(blocked.ready());
        go.countDown();
        assertEquals(1, blocked.get(LONG));
        AsyncResult<Integer> bad = pool.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    throw new IOException("callback");
                }));
        assertThrows(IOException.class, () -> bad.get(LONG));
    }

    @Test
    void aCallbackThatWaitsForItsOwnJobIsRefused() {
        AtomicReference<Runnable> own = new AtomicReference<>();
        CountDownLatch set = new CountDownLatch(1);
        AsyncResult<Integer> result = pool.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    set.await();
                    own.get().run();
                }));
        own.set(result::await);
        set.countDown();
        assertThrows(IllegalStateException.class, () -> result.get(LONG));
    }

    @Test
    void anIterableThatThrowsWhereverItCanEndsTheCall() {
        RuntimeException oops = new RuntimeException("oops");
        Iterable<Integer> atIterator = () -> {
            throw oops;
        };
        Iterable<Integer> atHasNext = () -> iterator(() -> {
            throw oops;
        });
        for (Iterable<Integer> items : List.of(atIterator, atHasNext)) {
            assertSame(oops, assertThrows(RuntimeException.class, () -> pool.map(x -> x, items)));
            ResultIterator<Integer> lazy = pool.imap(x -> x, items);
            assertSame(oops, assertThrows(RuntimeException.class, () -> lazy.next(LONG)));
        }
    }

    private static Iterator<Integer> iterator(Supplier<Boolean> hasNext) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasNext.get();
            }

            @Override
            public Integer next() {
                return 1;
            }
        };
    }

    @Test
    void anIterableThatBlocksDoesNotKeepOthersOrTheClosing() {
        CountDownLatch never = new CountDownLatch(1);
        ResultIterator<Integer> stuck = pool.imap(
                x -> x,
                () -> iterator(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return false;
                }));
        int other = pool.apply(() -> 3);
        assertEquals(3, other);
        stuck.close();
        assertFalse(stuck.hasNext());
    }

    @Test
    void aSerializerThatThrowsOnEitherSideFailsItsItem() {
        List<Outcome<Integer>> sent = pool.mapOutcomes(
                x -> 1, List.of(new Moody("fine"), new Moody("write"), new Moody("read"), new Moody("fine")), 4);
        assertEquals(
                List.of(true, false, false, true),
                sent.stream().map(Outcome::succeeded).toList());
        assertInstanceOf(TransferException.class, error(sent, 1));
        assertInstanceOf(TransferException.class, error(sent, 2));
        List<Outcome<Moody>> returned = pool.mapOutcomes(Moody::new, List.of("fine", "write", "read", "fine"), 4);
        assertEquals(
                List.of(true, false, false, true),
                returned.stream().map(Outcome::succeeded).toList());
        assertInstanceOf(TransferException.class, error(returned, 1));
        assertInstanceOf(TransferException.class, error(returned, 2));
    }

    /** Cannot be written or read, as its mood says. */
    static final class Moody implements Serializable {
        private String mood;

        Moody(String mood) {
            this.mood = mood;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (mood.equals("write")) {
                throw new IllegalStateException("will not be written");
            }
            out.writeObject(mood);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            mood = (String) in.readObject();
            if (mood.equals("read")) {
                throw new StackOverflowError();
            }
        }
    }

    @Test
    void whatTheUserDoesToAJobEndsIt() throws Exception {
        Path running = directory.resolve("running");
        AsyncResult<Void> cancelled = pool.forEachAsync(Tasks::runForEver, List.of(running));
        cancelled.cancel();
        assertThrows(TaskCancelledException.class, () -> cancelled.get(LONG));
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Path again = directory.resolve("again");
        Thread waiting = new Thread(() -> {
            try {
                pool.forEach(Tasks::runForEver, List.of(again));
            } catch (PoolException interrupted) {
                seen.set(Thread.currentThread().isInterrupted() ? interrupted : null);
            }
        });
        waiting.start();
        Await.until(() -> Files.exists(again));
        waiting.interrupt();
        waiting.join();
        assertInstanceOf(TaskCancelledException.class, seen.get());
    }

    @Test
    void terminateResolvesWhatIsUnfinishedForEveryWaiter() throws Exception {
        Pool own = Pool.of(1);
        Path running = directory.resolve("running");
        AsyncResult<Integer> deaf = own.applyAsync(Tasks::runDeaf, running);
        ResultIterator<Integer> lazy = own.imap(x -> x, Range.range(1_000_000));
        AsyncResult<List<Integer>> waiting = own.mapAsync(x -> x, Range.range(10));
        Await.until(() -> Files.exists(running));
        own.terminate();
        assertThrows(PoolTerminatedException.class, () -> deaf.get(LONG));
        assertThrows(PoolTerminatedException.class, () -> waiting.get(LONG));
        assertThrows(PoolTerminatedException.class, () -> lazy.next(LONG));
        own.join();
    }

    @Test
    void aMachineThatCannotStartWorkersIsAnErrorNotAWait() {
        try (Pool own = Pool.builder().processes(2).jvmArgs("-XX:NoSuchFlag").open()) {
            AsyncResult<Integer> result = own.applyAsync(() -> 1);
            var failed = assertThrows(InitializerException.class, () -> result.get(LONG));
            assertTrue(failed.getMessage().contains("NoSuchFlag"), failed.getMessage());
        }
    }

    @Test
    void anInitializerThatEndsTheJvmIsAnErrorThatSaysSo() {
        try (Pool own = Pool.builder()
                .processes(1)
                .initializer(() -> Runtime.getRuntime().halt(3))
                .open()) {
            AsyncResult<Integer> result = own.applyAsync(() -> 1);
            var failed = assertThrows(InitializerException.class, () -> result.get(LONG));
            assertTrue(failed.getMessage().contains("died in the initializer (exit code 3"), failed.getMessage());
        }
    }

    @Test
    void aTaskThatExitsIntoAShutdownHookThatHangsLosesItsItemOnly() {
        try (Pool own = Pool.of(1)) {
            List<Outcome<Integer>> outcomes = own.mapOutcomes(NothingHangsIT::exitSlowly, Range.range(3), 3);
            assertInstanceOf(WorkerLostException.class, error(outcomes, 1));
            String message = error(outcomes, 1).getMessage();
            assertTrue(message.contains("its shutdown hooks did not end"), message);
            assertEquals(
                    List.of(0, 2),
                    List.of(outcomes.get(0).value(), outcomes.get(2).value()));
        }
    }

    private static int exitSlowly(int x) {
        if (x == 1) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)));
            System.exit(3);
        }
        return x;
    }

    @Test
    void aWorkerOutOfMemoryOrOutOfStackResolvesItsItem() {
        try (Pool own = Pool.builder().processes(1).heap("32m").open()) {
            List<Outcome<Integer>> outcomes = own.mapOutcomes(
                    x -> x == 0 ? new byte[1 << 30].length : x == 1 ? recurse(0) : x, Range.range(3), 3);
            assertInstanceOf(ItemException.class, error(outcomes, 0));
            assertInstanceOf(ItemException.class, error(outcomes, 1));
            assertEquals(2, outcomes.get(2).value());
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }
}
