package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where tasks run in the caller's JVM they can reach their own pool: that must not hang either. */
@Timeout(30)
class TasksThatUseTheirPoolTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aTaskOfAThreadPoolMayCallItsOwnPool() {
        try (Pool pool = threads()) {
            List<Integer> sums = pool.map(x -> sum(pool, x), Range.range(20), o -> o.timeout(LONG));
            assertEquals(List.of(3, 6, 9), sums.subList(0, 3));
        }
    }

    private static int sum(Pool pool, int x) {
        List<Integer> nested = pool.map(y -> pool.apply(z -> z + x, y), Range.range(3));
        return nested.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void aTaskOfAThreadPoolMayWaitForResultsAndIteratorsOfItsOwnPool() {
        try (Pool pool = threads()) {
            int total = pool.apply(() -> {
                AsyncResult<Integer> one = pool.applyAsync(() -> 1);
                AsyncResult<Integer> two = pool.applyAsync(() -> one.get(LONG) + 1);
                try (ResultIterator<Integer> more = pool.imap(x -> two.get(LONG) + x, List.of(1, 2))) {
                    return more.next() + more.next();
                }
            });
            assertEquals(7, total);
            Await.until(() -> pool.status().workers().size() == 2); // those who stood in have gone
        }
    }

    @Test
    void anExplicitChunkStaysInOneThread() {
        try (Pool pool = threads()) {
            List<String> threads = pool.map(
                    x -> {
                        Thread.sleep(1);
                        return Thread.currentThread().getName();
                    },
                    Range.range(40),
                    10);
            for (int from = 0; from < 40; from += 10) {
                assertEquals(1, Set.copyOf(threads.subList(from, from + 10)).size(), threads.toString());
            }
        }
    }

    @Test
    void aTaskCannotWaitForTheEndOfItsOwnPool() {
        for (Context context : List.of(Context.threads(), Context.serial())) {
            AtomicReference<Pool> self = new AtomicReference<>();
            try (Pool pool = Pool.builder().processes(1).context(context).open()) {
                self.set(pool);
                String refused = pool.apply(() -> {
                    self.get().shutdown();
                    try {
                        self.get().join();
                        return "waited";
                    } catch (IllegalStateException e) {
                        return e.getMessage();
                    }
                });
                assertTrue(refused.startsWith("a task cannot wait for the pool that runs it"), refused);
            }
        }
    }

    private static Pool threads() {
        return Pool.builder().processes(2).context(Context.threads()).open();
    }
}
