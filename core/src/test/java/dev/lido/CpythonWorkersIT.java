package dev.lido;

import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.contract.Await;
import dev.lido.spi.WorkerStatus;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPython's {@code _TestPoolWorkerErrors}, {@code _TestPoolWorkerLifetime}, {@code TestInitializers} and the two tests of
 * tracebacks, with worker JVMs.
 *
 * <p>Not here: a manager's pool as a proxy in another process, as there are no managers; {@code initializer=1} and
 * {@code maxtasksperchild=0.5} or {@code "12"}, which {@link DoesNotCompileTest} refuses.
 */
@Timeout(30)
class CpythonWorkersIT {

    @TempDir
    private Path directory;

    @Test
    void aResultThatCannotBeSentCostsNoWorker_testUnpickleableResult() {
        try (Pool pool = Pool.of(2)) {
            Set<Long> before = pids(pool);
            for (int i = 0; i < 20; i++) {
                List<Throwable> given = new CopyOnWriteArrayList<>();
                AsyncResult<Object> result = pool.applyAsync(() -> new Thread(), o -> o.errorCallback(given::add));
                var thrown = assertThrows(TransferException.class, result::get);
                assertTrue(thrown.getMessage().contains("java.lang.Thread"), thrown.getMessage());
                assertInstanceOf(TransferException.class, given.get(0));
            }
            assertEquals(before, pids(pool), "a worker was lost");
        }
    }

    @Test
    void itemsThatCannotBeWrittenFailTheMapAndDoNotHangIt_testMapUnplicklable() {
        try (Pool pool = Pool.of(2)) {
            List<Unwritable> items = Collections.nCopies(10, new Unwritable());
            AsyncResult<List<Integer>> result = pool.mapAsync(x -> 1, items);
            var refused = assertThrows(TransferException.class, () -> result.get(Duration.ofSeconds(20)));
            assertTrue(refused.getMessage().contains("not plicklable"), refused.getMessage());
            assertEquals(10, result.errors().size());
            assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, range(3)));
        }
    }

    /** Throws when it is to be written, as CPython's {@code unpickleable}. */
    static final class Unwritable implements Serializable {
        private void writeObject(ObjectOutputStream out) {
            throw new IllegalStateException("not plicklable");
        }
    }

    @Test
    void workersAreReplacedAfterTheirItems_testPoolWorkerLifetime() {
        try (Pool pool = Pool.builder().processes(3).maxTasksPerChild(10).open()) {
            Set<Long> first = pids(pool);
            List<AsyncResult<Long>> results = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                results.add(pool.applyAsync(() -> ProcessHandle.current().pid()));
            }
            var items = results.stream()
                    .map(AsyncResult::get)
                    .collect(Collectors.groupingBy(pid -> pid, Collectors.counting()));
            items.values().forEach(count -> assertTrue(count <= 10, "a worker ran " + count));
            long next = pool.apply(() -> ProcessHandle.current().pid());
            assertTrue(items.size() >= 10, "pids: " + items);
            assertTrue(next > 0);
            Await.until(() -> pids(pool).size() == 3);
            assertNotEquals(first, pids(pool));
        }
    }

    @Test
    void workersAreReplacedAfterAnEarlyClose_testPoolWorkerLifetimeEarlyClose() {
        Pool pool = Pool.builder().processes(3).maxTasksPerChild(1).open();
        List<AsyncResult<Long>> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            results.add(pool.applyAsync(() -> {
                Thread.sleep(100);
                return ProcessHandle.current().pid();
            }));
        }
        pool.shutdown();
        pool.join(Duration.ofSeconds(20));
        assertEquals(6, results.stream().map(AsyncResult::get).distinct().count());
    }

    @Test
    void fewerThanOneTaskPerChildIsRefused_testPoolMaxtasksperchildInvalid() {
        for (int tasks : new int[] {0, -1}) {
            var builder = Pool.builder();
            var refusal = assertThrows(IllegalArgumentException.class, () -> builder.maxTasksPerChild(tasks));
            assertEquals("maxTasksPerChild < 1: " + tasks, refusal.getMessage());
        }
    }

    @Test
    void theInitializerHasRunOnceInEachWorkerByTheEnd_testPoolInitializer() throws Exception {
        String marks = directory.toString();
        try (Pool pool = Pool.builder()
                .processes(2)
                .initializer(
                        where -> Files.createFile(
                                Path.of(where, "" + ProcessHandle.current().pid())),
                        marks)
                .open()) {
            pool.map(x -> x, range(20), 1);
            Await.until(() -> pool.status().workers().stream()
                    .allMatch(worker -> worker.state() == WorkerStatus.State.IDLE)); // else one may never have come up
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aPoolWorksInsideAWorker_testPoolInProcess() {
        try (Pool outer = Pool.of(1)) {
            List<Integer> inner = outer.apply(() -> {
                try (Pool nested = Pool.of(1)) {
                    return nested.map(x -> x * x, range(3));
                }
            });
            assertEquals(List.of(0, 1, 4), inner);
        }
    }

    @Test
    void anErrorIsItselfWithTheWorkersLineInItsTrace_testTraceback() {
        int line = assertThrows(IllegalStateException.class, () -> raise())
                .getStackTrace()[0]
                .getLineNumber();
        try (Pool pool = Pool.of(1)) {
            var error = assertThrows(TaskFailedException.class, () -> pool.apply(() -> raise()));
            var cause = error.getCause();
            assertSame(IllegalStateException.class, cause.getClass());
            assertEquals("123", cause.getMessage());
            assertNull(cause.getCause());
            var top = cause.getStackTrace()[0];
            assertEquals("raise:" + line, top.getMethodName() + ":" + top.getLineNumber());
            var printed = new StringWriter();
            error.printStackTrace(new PrintWriter(printed));
            assertTrue(printed.toString().contains("(CpythonWorkersIT.java:" + line + ")"), printed.toString());
        }
    }

    @Test
    void aThreadsErrorIsTheVeryObject_testWrappedException() {
        var thrown = new IllegalStateException("here");
        try (Pool pool = Pool.builder().context(Context.threads()).processes(1).open()) {
            var error = assertThrows(
                    TaskFailedException.class,
                    () -> pool.apply(() -> {
                        throw thrown;
                    }));
            assertSame(thrown, error.getCause());
        }
    }

    private static int raise() {
        throw new IllegalStateException("123");
    }

    private static Set<Long> pids(Pool pool) {
        return new HashSet<>(pool.status().workers().stream()
                .filter(worker -> worker.state() != WorkerStatus.State.ENDED)
                .map(worker -> worker.id().pid())
                .toList());
    }
}
