package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Context;
import dev.lido.Pool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names and Workers: what {@code Pool.create()}, {@code Pool.of(n)} and each option of the builder come to in a worker. */
@Timeout(30)
class BuilderIT {

    private static String state = "none";

    @TempDir
    Path directory;

    @Test
    void createMakesOneWorkerPerAvailableProcessor() {
        try (Pool pool = Pool.create()) {
            assertEquals(
                    Runtime.getRuntime().availableProcessors(), pool.status().processes());
        }
    }

    @Test
    void ofMakesThatManyWorkersEachAJvmOfItsOwn() {
        try (Pool pool = Pool.of(3)) {
            assertEquals(3, pool.status().workers().size());
            Path d = directory;
            Set<Long> pids = new TreeSet<>(pool.map(
                    x -> {
                        Tasks.touch(d.resolve("" + x));
                        for (int other = 0; other < 3; other++) {
                            Tasks.awaitFile(d.resolve("" + other));
                        }
                        return Tasks.pid();
                    },
                    List.of(0, 1, 2),
                    1));
            assertEquals(3, pids.size());
            assertTrue(!pids.contains(ProcessHandle.current().pid()));
        }
    }

    @Test
    void heapJvmArgsEnvironmentAndDirectoryArriveInTheWorker() {
        try (Pool pool = Pool.builder()
                .processes(1)
                .heap("48m")
                .jvmArgs("-Dcontract.a=1", "-Dcontract.b=two words")
                .environment("CONTRACT_A", "1")
                .environment(Map.of("CONTRACT_B", "2"))
                .directory(directory)
                .context(Context.processes())
                .open()) {
            long heap = pool.apply(() -> Runtime.getRuntime().maxMemory());
            assertTrue(heap > 40L << 20 && heap <= 48L << 20, "heap " + heap);
            String properties = pool.apply(() -> System.getProperty("contract.a") + System.getProperty("contract.b"));
            assertEquals("1two words", properties);
            String environment = pool.apply(() -> System.getenv("CONTRACT_A") + System.getenv("CONTRACT_B"));
            assertEquals("12", environment);
            String where = pool.apply(() -> Path.of("").toRealPath().toString());
            assertEquals(directory.toAbsolutePath().toString(), where);
        }
    }

    @Test
    void aWorkerIsOfTheSameJdkAndHasTheSessionsClassPath() {
        try (Pool pool = Pool.of(1)) {
            String home = pool.apply(() -> System.getProperty("java.home"));
            assertEquals(System.getProperty("java.home"), home);
            String found = pool.apply(name -> Class.forName(name).getName(), Test.class.getName());
            assertEquals(Test.class.getName(), found);
        }
    }

    @Test
    void theInitializerWithItsArgumentsRunsOnceInEachWorkerBeforeItsFirstItemAlsoInReplacements() {
        try (Pool pool = Pool.builder()
                .processes(1)
                .initializer((a, b) -> state = state + a + b, "+", 1)
                .maxTasksPerChild(2)
                .open()) {
            assertEquals(List.of("none+1", "none+1", "none+1"), pool.map(x -> state, List.of(1, 2, 3), 1));
            assertEquals("none", state, "here it has not run");
        }
    }

    @Test
    void initializersTakeNoneToFiveArguments() {
        var builders = List.of(
                Pool.builder().initializer(() -> state = ""),
                Pool.builder().initializer(a -> state = "" + a, 1),
                Pool.builder().initializer((a, b, c) -> state = "" + a + b + c, 1, 2, 3),
                Pool.builder().initializer((a, b, c, d) -> state = "" + a + b + c + d, 1, 2, 3, 4),
                Pool.builder().initializer((a, b, c, d, e) -> state = "" + a + b + c + d + e, 1, 2, 3, 4, 5));
        var expected = List.of("", "1", "123", "1234", "12345");
        for (int i = 0; i < expected.size(); i++) {
            try (Pool pool = builders.get(i).processes(1).open()) {
                String seen = pool.apply(() -> state);
                assertEquals(expected.get(i), seen);
            }
        }
    }

    @Test
    void maxTasksPerChildCountsItemsNotChunks() {
        try (Pool pool = Pool.builder().processes(1).maxTasksPerChild(10).open()) {
            List<Long> pids = pool.map(x -> Tasks.pid(), dev.lido.Range.range(25), 25);
            assertEquals(3, new TreeSet<>(pids).size());
            assertEquals(pids.get(0), pids.get(9));
            assertNotEquals(pids.get(9), pids.get(10));
        }
    }
}
