package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a worker ends while its driver lives: the processes that its tasks have started end with it, and those of others do not. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class ChildrenIT {

    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    Path directory;

    private final Set<Long> started = new HashSet<>();
    private final Set<Thread> readersBefore = readers();

    @AfterEach
    void endWhatAFailureLeft() throws Exception {
        started.removeIf(pid -> !Children.runs(pid));
        if (!started.isEmpty()) {
            Children.signal("KILL", started);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "terminate", "recycling", "time-out", "kill", "halt", "exit"})
    void whatTasksHaveStartedEndsWithTheirWorker(String way) throws Exception {
        PoolBuilder builder = Pool.builder().processes(1);
        if (way.equals("recycling")) {
            builder.maxTasksPerChild(1);
        }
        try (Pool others = Pool.of(1);
                Pool pool = builder.open()) {
            List<Long> theirs = others.apply(() -> Children.start());
            started.addAll(theirs);
            List<Long> children = pool.apply(() -> Children.start());
            started.addAll(children);
            end(way, pool);
            long patience = pool.status().state() == PoolState.RUNNING ? TWO_SECONDS : 0;
            assertEquals(List.of(), left(children, patience), "left of " + children);
            assertEquals(theirs, left(theirs, 0));
        }
        assertEquals(List.of(), left(started, 0));
        assertEquals(Set.of(), newReaders());
    }

    private static void end(String way, Pool pool) throws Exception {
        switch (way) {
            case "close" -> pool.close();
            case "terminate" -> {
                pool.terminate();
                pool.join();
            }
            case "time-out" ->
                assertThrows(
                        TaskTimeoutException.class,
                        () -> pool.map(x -> turn(x), List.of(1), o -> o.timeout(Duration.ofMillis(100))));
            case "kill" ->
                Children.signal(
                        "KILL", List.of(pool.status().workers().get(0).id().pid()));
            case "halt" ->
                assertThrows(
                        WorkerLostException.class,
                        () -> pool.apply(() -> Runtime.getRuntime().halt(3)));
            case "exit" -> assertThrows(WorkerLostException.class, () -> pool.apply(() -> System.exit(3)));
            default -> {} // its one task has been
        }
    }

    /** Until it is killed. */
    private static long turn(long start) {
        long turns = start;
        while (turns != 0) {
            turns = turns * 3 | 1;
            Thread.onSpinWait();
        }
        return turns;
    }

    @Test
    void aProcessWithoutTheVariableLivesOnAndKeepsNoThread() throws Exception {
        long daemon;
        long start;
        try (Pool pool = Pool.of(1)) {
            daemon = pool.apply(() -> startDaemon());
            started.add(daemon);
            start = System.nanoTime();
        }
        assertTrue(System.nanoTime() - start < TWO_SECONDS, "the close takes no longer");
        assertEquals(Set.of(), newReaders());
        assertEquals(List.of(daemon), left(List.of(daemon), 0));
    }

    /** As README tells. */
    private static long startDaemon() throws IOException {
        var daemon = new ProcessBuilder("sleep", "1000").inheritIO();
        daemon.environment().remove("LIDO_WORKER");
        return daemon.start().pid();
    }

    /** Those that have not ended after so long. */
    private static List<Long> left(Collection<Long> pids, long nanos) {
        long begin = System.nanoTime();
        List<Long> left = pids.stream().filter(Children::runs).toList();
        while (!left.isEmpty() && System.nanoTime() - begin < nanos) {
            Thread.onSpinWait();
            left = left.stream().filter(Children::runs).toList();
        }
        return left;
    }

    /** Those of the pools of this test that are still there after two seconds. */
    private Set<Thread> newReaders() throws InterruptedException {
        Set<Thread> left = readers();
        left.removeAll(readersBefore);
        for (Thread thread : left) {
            thread.join(TimeUnit.NANOSECONDS.toMillis(TWO_SECONDS));
        }
        left.removeIf(thread -> !thread.isAlive());
        return left;
    }

    private static Set<Thread> readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lido-output-"))
                .collect(Collectors.toSet());
    }
}
