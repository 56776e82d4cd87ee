package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Gate;
import dev.lido.Pool;
import dev.lido.TaskCancelledException;
import dev.lido.TransferException;
import dev.lido.faults.Ambush.Spot;
import dev.lido.faults.Form.Call;
import dev.lido.faults.Form.Seen;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Faults in workers that have nothing to do, and in the middle of large messages: they cost no item. */
final class SurpriseScenes {

    private static final int LARGE = 100 << 20;

    private SurpriseScenes() {}

    /** With nothing to do: the next call finds a worker, if need be a new one. */
    static Verdict idle(Stage stage, Fault fault, Form form) throws Exception {
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
        Seen<Integer> next = form.begin(pool, (Integer x) -> x + 1, List.of(1, 1), Limit.ofItem(fault))
                .await();
        assertEquals(List.of(2, 2), next.values(), next.toString());
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
    static Verdict halfSent(Stage stage, Fault fault, Form form) throws Exception {
        Verdict verdict = argument(stage, fault, form).and(result(stage, fault, form));
        return fault == Fault.STOPS ? verdict.and(cancelled(stage, form)) : verdict;
    }

    /** A call without a limit is cancelled: its worker, which does not answer, must not keep its place. */
    private static Verdict cancelled(Stage stage, Form form) throws Exception {
        Pool pool = stage.pool();
        Stage.until(() -> pid(pool) != 0, "no worker");
        long pid = pid(pool);
        Gate gate = stage.gate();
        pool.apply(() -> Ambush.lay(Fault.STOPS, Spot.READING, gate));
        Call<Integer> call = form.begin(pool, SurpriseScenes::length, List.of(new byte[LARGE]), Limit.NONE);
        gate.awaitArrivals(1);
        Stage.until(() -> isStopped(pid), "the worker is not stopped");
        long begin = System.nanoTime();
        call.cancel();
        Seen<Integer> seen = call.await();
        assertEquals(List.of(), seen.values());
        assertTrue(form.isLazy() || seen.errors().size() == 1, seen.toString()); // a closed iterator just ends
        seen.errors().forEach(error -> assertInstanceOf(TaskCancelledException.class, error));
        Seen<Integer> next =
                form.begin(pool, (Integer x) -> x, List.of(1), Limit.NONE).await();
        assertEquals(List.of(1), next.values(), next.toString());
        return Verdict.since(begin, "TaskCancelled");
    }

    private static Verdict argument(Stage stage, Fault fault, Form form) throws Exception {
        Pool pool = stage.pool();
        Stage.until(() -> pid(pool) != 0, "no worker");
        long pid = pid(pool);
        Gate gate = stage.gate();
        pool.apply(() -> Ambush.lay(fault, Spot.READING, gate));
        long begin = System.nanoTime();
        Call<Integer> call = form.begin(pool, SurpriseScenes::length, List.of(new byte[LARGE]), Limit.ofItem(fault));
        Verdict verdict = end(call, value -> value, fault, gate, begin);
        if (fault.kills()) { // a JVM that writes its crash log still works meanwhile, and may have ended the item
            Stage.until(() -> pid(pool) != 0 && pid(pool) != pid, "the worker is not replaced");
        } else if (fault.isThrown()) { // a heap that is being filled would be the next scene's fault, too
            Stage.until(() -> Files.exists(Path.of(gate.file())), "the fault is not over");
        }
        return verdict;
    }

    private static int length(byte[] array) {
        return array.length;
    }

    private static Verdict result(Stage stage, Fault fault, Form form) throws Exception {
        Gate gate = stage.gate();
        long begin = System.nanoTime();
        Call<byte[]> call =
                form.begin(stage.pool(), (Integer any) -> large(fault, gate), List.of(1), Limit.ofItem(fault));
        return end(call, SurpriseScenes::length, fault, gate, begin);
    }

    /** Its first time only. */
    private static byte[] large(Fault fault, Gate gate) throws IOException {
        if (gate.arrivals() == 0) {
            Ambush.lay(fault, Spot.WRITING, gate);
        }
        return new byte[LARGE];
    }

    private static <R> Verdict end(Call<R> call, ToIntFunction<R> length, Fault fault, Gate gate, long begin)
            throws IOException {
        Seen<R> seen = call.await();
        String name = "nothing";
        if (seen.errors().isEmpty()) {
            assertEquals(LARGE, length.applyAsInt(seen.values().get(0)));
        } else {
            Throwable noRoom = seen.errors().get(0);
            assertInstanceOf(TransferException.class, noRoom);
            assertEquals(Fault.EXHAUSTS, fault, noRoom.getMessage());
            name = "Transfer";
        }
        assertEquals(1, gate.arrivals(), "the fault did not happen");
        return Verdict.since(begin, name);
    }
}
