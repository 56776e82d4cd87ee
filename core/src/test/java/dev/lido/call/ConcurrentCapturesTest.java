package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.spi.Blob;
import dev.lido.spi.ItemFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One shipper serves all threads of a session. */
@Timeout(60)
class ConcurrentCapturesTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    @Test
    void capturesOnSeveralThreadsAtOnceAreAllWhole() throws Exception {
        var shipper = new CodeShipper(CodeShipper.classPath());
        try (var script = new Script()) {
            script.type(
                    "int base = 2; List<Integer> more = new ArrayList<>(List.of(3, 4));"
                            + " record Pair(int a, int b) {} int sum(int x) { return base + more.get(1) + new Pair(x, 1).a(); }");
            ItemFunction function = script.map("(Integer x) -> sum(x)");
            Object item = script.value("new Pair(5, 6)");
            List<Blob> expected = blobs(shipper, function, item);
            for (Future<List<List<Blob>>> captured : atOnce(() -> rounds(shipper, function, item))) {
                for (List<Blob> blobs : captured.get()) {
                    assertEquals(expected, blobs);
                }
            }
            assertEquals(11, new Worker(shipper).call(function, 5));
        }
    }

    private static <T> List<Future<T>> atOnce(Callable<T> task) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        var start = new CyclicBarrier(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        threads.shutdown();
        return running;
    }

    private static List<List<Blob>> rounds(CodeShipper shipper, ItemFunction function, Object item) throws Exception {
        List<List<Blob>> captured = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            captured.add(blobs(shipper, function, item));
        }
        return captured;
    }

    private static List<Blob> blobs(CodeShipper shipper, ItemFunction function, Object item) throws Exception {
        ChunkWriter chunk = shipper.capture(1, function).chunk();
        chunk.add(0, item);
        return chunk.work().code();
    }
}
