package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.TaskFailedException;
import dev.lido.WorkerLostException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers: replacement, retries, printing, other contexts. {@link BuilderIT} shows their settings, {@link WorkersEndIT} their ends. */
@Timeout(30)
class WorkersIT extends SharedPoolFixture {

    @TempDir
    Path directory;

    @Test
    void maxTasksPerChildHoldsAlsoAfterCloseWhileWorkRemains() {
        AsyncResult<List<Long>> result;
        try (Pool own = Pool.builder().processes(1).maxTasksPerChild(3).open()) {
            result = own.mapAsync(x -> Tasks.pid(), Range.range(10), 2);
        }
        List<Long> pids = result.get();
        assertEquals(4, new TreeSet<>(pids).size());
        assertEquals(10, pids.size());
    }

    @Test
    void aWorkerThatDiesIsReplaced() {
        Set<Long> before = pids();
        assertThrows(WorkerLostException.class, () -> pool.map(Tasks::halt, List.of(3)));
        Await.until(() -> pids().size() == 2 && !pids().equals(before));
        assertEquals(Range.range(10), pool.map(x -> x, Range.range(10)));
    }

    private static Set<Long> pids() {
        Set<Long> pids = new TreeSet<>();
        pool.status().workers().forEach(w -> pids.add(w.id().pid()));
        return pids;
    }

    @Test
    void anItemWhoseWorkerDiedIsRetriedAsOftenAsAsked() {
        Path d = directory;
        List<Integer> results = pool.map(
                x -> {
                    Path first = d.resolve("" + x);
                    if (x % 2 == 1 && !Files.exists(first)) {
                        Tasks.touch(first);
                        Tasks.halt(1);
                    }
                    return x;
                },
                Range.range(5),
                o -> o.chunksize(5).retries(1));
        assertEquals(Range.range(5), results);
        var lost = assertThrows(WorkerLostException.class, () -> pool.map(Tasks::halt, List.of(6), o -> o.retries(1)));
        assertTrue(lost.getMessage().contains("1 more before it"), lost.getMessage());
    }

    @Test
    void itemsThatHadNotStartedOrWhoseResultsHadNotArrivedRunElsewhere() {
        List<Outcome<Long>> outcomes =
                pool.mapOutcomes(x -> x == 3 ? (long) Tasks.halt(1) : Tasks.pid(), Range.range(8), 8);
        String lost = outcomes.get(3).error().getMessage();
        for (int i : new int[] {0, 1, 2, 4, 5, 6, 7}) {
            assertTrue(
                    i < 3 || !lost.contains("(pid " + outcomes.get(i).value() + ")"), i + " in the lost one: " + lost);
        }
    }

    @Test
    void whatATaskPrintsAppearsInWholeLinesMarkedWithTheWorkerAndNeverMixesWithTheProtocol() {
        String printed = captured(() -> pool.map(
                x -> {
                    for (int i = 0; i < 200; i++) {
                        System.out.print("out " + x);
                        System.out.println(" line " + i);
                        System.err.println("err " + x + " line " + i);
                    }
                    new ProcessBuilder("echo", "native " + x)
                            .inheritIO()
                            .start()
                            .waitFor();
                    return x;
                },
                Range.range(2),
                1));
        List<String> lines = printed.lines().toList();
        for (String line : lines) {
            assertTrue(line.matches("\\[w\\d+\\] (out|err|native) [01]( line \\d+)?"), line);
        }
        assertEquals(802, lines.size());
    }

    @Test
    void whatAJobPrintedIsKeptWithItsResult() {
        AsyncResult<Integer> other = pool.applyAsync(() -> {
            System.out.println("other");
            return 1;
        });
        AsyncResult<Void> result = pool.forEachAsync(
                x -> {
                    System.out.println("a " + x);
                    System.err.println("b " + x);
                },
                List.of(7));
        result.await();
        other.await();
        assertTrue(result.output().matches("(\\[w\\d+\\]) a 7\n\\1 b 7\n"), result.output());
        assertTrue(other.output().matches("\\[w\\d+\\] other\n"), other.output());
        assertEquals(result.output(), Pool.output(result.status()));
    }

    @Test
    void whatATaskPrintsAppearsWhileItRuns() throws Exception {
        Path go = directory.resolve("go");
        String printed = captured(() -> {
            ByteArrayOutputStream seen = SEEN.get();
            AsyncResult<Void> result = pool.forEachAsync(
                    file -> {
                        System.out.println("live");
                        Tasks.awaitFile(file);
                    },
                    List.of(go));
            Await.until(() -> seen.toString(StandardCharsets.UTF_8).contains("live"));
            assertFalse(result.ready());
            pool.apply(() -> Tasks.touch(go));
            result.await();
        });
        assertTrue(printed.contains("] live"), printed);
    }

    private static final ThreadLocal<ByteArrayOutputStream> SEEN = new ThreadLocal<>();

    private static String captured(Runnable step) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        SEEN.set(bytes);
        System.setOut(both);
        System.setErr(both);
        try {
            step.run();
            // native output comes by a pipe of its own: it is live, but not ordered with results
            Await.until(() -> !bytes.toString(StandardCharsets.UTF_8).contains("line")
                    || bytes.toString(StandardCharsets.UTF_8).lines().count() >= 802);
        } finally {
            System.setOut(out);
            System.setErr(err);
            SEEN.remove();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void threadsRunTheSameApiInThisJvmWithValuesAsTheyAre() {
        Object value = new Object();
        try (Pool threads =
                Pool.builder().processes(2).context(Context.threads()).open()) {
            assertSame(value, threads.apply(x -> x, value));
            assertEquals(List.of(1, 4), threads.map(x -> x * x, List.of(1, 2)));
            Thread where = threads.apply(() -> Thread.currentThread());
            assertNotEquals(Thread.currentThread(), where);
            assertThrows(TaskFailedException.class, () -> threads.map(x -> 1 / x, List.of(0)));
            assertEquals(3, threads.imap(x -> x, List.of(3)).next());
        }
    }

    @Test
    void serialRunsEachItemInTheCaller() {
        try (Pool serial = Pool.builder().context(Context.serial()).open()) {
            Supplier<Thread> where = () -> serial.apply(() -> Thread.currentThread());
            assertSame(Thread.currentThread(), where.get());
            assertEquals(List.of(1, 4), serial.map(x -> x * x, List.of(1, 2)));
            assertThrows(TaskFailedException.class, () -> serial.map(x -> 1 / x, List.of(0)));
        }
    }

    @Test
    void nestedPoolsWork() {
        List<Integer> sums = pool.map(
                n -> {
                    try (Pool inner = Pool.of(1)) {
                        return inner.map(x -> x + n, Range.range(3)).stream()
                                .mapToInt(x -> x)
                                .sum();
                    }
                },
                List.of(0, 10),
                1);
        assertEquals(List.of(3, 33), sums);
    }
}
