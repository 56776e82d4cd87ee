package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Gate;
import dev.lido.Pool;
import dev.lido.TaskCancelledException;
import dev.lido.TransferException;
import dev.lido.faults.Ambush.Spot;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Faults in workers that have nothing to do, and in the middle of large messages: they cost no item. */
final class SurpriseScenes {

    private static final int LARGE = 100 << 20;

    private SurpriseScenes() {}

    /** With nothing to do: the next call finds a worker, if need be a new one. */
    static Verdict idle(Stage stage, Fault fault) throws Exception {
        Pool pool = stage.pool();
        Stage.until(() -> pid(pool) != 0, "no worker");
        long pid = pid(pool);
        Gate gate = stage.gate();
        pool.apply(() -> Ambush.lay(fault, Spot.IDLE, gate));
        gate.awaitArrivals(1);
        if (fault == Fault.STOPS) {
            Stage.until(() -> isStopped(pid), "the worker is not stopped");
        } else if (fault.kills()) {
            Stage.until(() -> pid(pool) != 0 && pid(pool) != pid, "the worker is not replaced");
        }
        long begin = System.nanoTime();
        AsyncResult<List<Integer>> next = pool.mapAsync(
                x -> x + 1, List.of(1, 2), o -> Limit.ofItem(fault).on(o));
        assertEquals(List.of(2, 3), next.get(Stage.LONG));
        return Verdict.since(begin, "nothing");
    }

    /** The process of the one worker that is ready; 0 while there is none. */
    private static long pid(Pool pool) {
        return pool.status().workers().stream()
                .filter(worker -> worker.state() == WorkerStatus.State.IDLE)
                .mapToLong(worker -> worker.id().pid())
                .findFirst()
                .orElse(0);
    }

    private static boolean isStopped(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") T ");
        } catch (IOException gone) {
            throw new AssertionError("the worker is gone", gone);
        }
    }

    /** In the middle of an argument, and in the middle of a result. */
    static Verdict halfSent(Stage stage, Fault fault) throws Exception {
        Verdict verdict = argument(stage, fault).and(result(stage, fault));
        return fault == Fault.STOPS ? verdict.and(cancelled(stage)) : verdict;
    }

    /** A call without a limit is cancelled: its worker, which does not answer, must not keep its place. */
    private static Verdict cancelled(Stage stage) throws Exception {
        Pool pool = stage.pool();
        Stage.until(() -> pid(pool) != 0, "no worker");
        long pid = pid(pool);
        Gate gate = stage.gate();
        pool.apply(() -> Ambush.lay(Fault.STOPS, Spot.READING, gate));
        AsyncResult<Integer> result = pool.applyAsync(array -> array.length, new byte[LARGE]);
        gate.awaitArrivals(1);
        Stage.until(() -> isStopped(pid), "the worker is not stopped");
        long begin = System.nanoTime();
        assertTrue(result.cancel());
        assertThrows(TaskCancelledException.class, result::get);
        AsyncResult<Integer> next = pool.applyAsync(() -> 1);
        assertEquals(1, next.get(Stage.LONG));
        return Verdict.since(begin, "TaskCancelled");
    }

    private static Verdict argument(Stage stage, Fault fault) throws Exception {
        Pool pool = stage.pool();
        Stage.until(() -> pid(pool) != 0, "no worker");
        long pid = pid(pool);
        Gate gate = stage.gate();
        pool.apply(() -> Ambush.lay(fault, Spot.READING, gate));
        long begin = System.nanoTime();
        AsyncResult<Integer> result = pool.applyAsync(array -> array.length, new byte[LARGE], o -> limited(fault, o));
        Verdict verdict = end(result, fault, gate, begin);
        if (fault.kills()) { // a JVM that writes its crash log still works meanwhile, and may have ended the item
            Stage.until(() -> pid(pool) != 0 && pid(pool) != pid, "the worker is not replaced");
        } else if (fault.isThrown()) { // a heap that is being filled would be the next scene's fault, too
            Stage.until(() -> Files.exists(Path.of(gate.file())), "the fault is not over");
        }
        return verdict;
    }

    private static Verdict result(Stage stage, Fault fault) throws Exception {
        Gate gate = stage.gate();
        long begin = System.nanoTime();
        AsyncResult<byte[]> result = stage.pool().applyAsync(() -> large(fault, gate), o -> limited(fault, o));
        return end(result, fault, gate, begin);
    }

    /** Its first time only. */
    private static byte[] large(Fault fault, Gate gate) throws IOException {
        if (gate.arrivals() == 0) {
            Ambush.lay(fault, Spot.WRITING, gate);
        }
        return new byte[LARGE];
    }

    private static <R> CallOptions<R> limited(Fault fault, CallOptions<R> options) {
        return fault.lasts() ? options.timeout(Limit.SPAN) : options;
    }

    private static Verdict end(AsyncResult<?> result, Fault fault, Gate gate, long begin) throws IOException {
        String seen = "nothing";
        try {
            Object value = result.get(Stage.LONG);
            assertEquals(LARGE, value instanceof byte[] array ? array.length : value);
        } catch (TransferException noRoom) {
            assertEquals(Fault.EXHAUSTS, fault, noRoom.getMessage());
            seen = "Transfer";
        }
        assertEquals(1, gate.arrivals(), "the fault did not happen");
        return Verdict.since(begin, seen);
    }
}
