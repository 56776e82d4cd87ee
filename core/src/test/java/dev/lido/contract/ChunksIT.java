package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.PoolTimeoutException;
import dev.lido.Range;
import dev.lido.spi.WorkerStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chunks: an explicit chunksize is obeyed, and without one Lido adapts. */
@Timeout(30)
class ChunksIT extends SharedPoolFixture {

    @TempDir
    Path directory;

    /** What a chunk's items have in common: a shared reference survives within a chunk, and only there. */
    private static final class Tag {
        private int seen;
    }

    private static List<Integer> sizes(List<Integer> seen) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            if (i + 1 == seen.size() || seen.get(i + 1) == 1) {
                sizes.add(seen.get(i));
            }
        }
        return sizes;
    }

    @Test
    void anExplicitChunksizeIsObeyed() {
        Tag tag = new Tag();
        List<Tag> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(tag);
        }
        try (Pool own = Pool.of(1)) {
            assertEquals(List.of(4, 4, 2), sizes(own.map(t -> ++t.seen, items, 4)));
            assertEquals(List.of(10), sizes(own.map(t -> ++t.seen, items, 100)));
            assertEquals(
                    List.of(3, 3, 3, 1),
                    sizes(own.imap(t -> ++t.seen, items, 3).stream().toList()));
            assertEquals(10, sizes(own.map(t -> ++t.seen, items, 1)).size());
        }
    }

    @Test
    void adaptiveChunksStartSmallToMeasureAndGrowForQuickItems() {
        Tag tag = new Tag();
        List<Tag> items = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            items.add(tag);
        }
        try (Pool own = Pool.of(1)) {
            List<Integer> sizes = sizes(own.map(t -> ++t.seen, items));
            assertEquals(1, sizes.get(0));
            assertTrue(sizes.size() < 5_000, sizes.size() + " messages for 50,000 quick items");
            assertTrue(sizes.stream().anyMatch(size -> size > 100), "sizes " + sizes);
            assertTrue(sizes.get(sizes.size() - 1) < 100, "they shrink towards the end: " + sizes);
        }
    }

    @Test
    void adaptiveChunksStaySmallForLongItems() throws Exception {
        try (Pool own = Pool.of(2)) {
            Await.until(() -> own.status().workers().stream()
                    .allMatch(worker -> worker.state() == WorkerStatus.State.IDLE)); // a late one would get less
            List<Long> pids = own.map(
                    x -> {
                        Thread.sleep(25);
                        return Tasks.pid();
                    },
                    Range.range(40));
            Map<Long, Integer> shares = new HashMap<>();
            pids.forEach(pid -> shares.merge(pid, 1, Integer::sum));
            assertEquals(2, shares.size());
            assertTrue(shares.values().stream().allMatch(n -> n >= 15), "an even end: " + shares);
        }
    }

    @Test
    void anExplicitChunkStaysInOneWorkerHoweverSlow() throws Exception {
        Path go = directory.resolve("go");
        List<Long> pids = pool.map(
                x -> {
                    if (x == 0) {
                        Tasks.awaitFile(go);
                    } else if (x == 39) {
                        Tasks.touch(go);
                    }
                    return Tasks.pid();
                },
                Range.range(40),
                20);
        assertEquals(1, Set.copyOf(pids.subList(0, 20)).size());
        assertEquals(1, Set.copyOf(pids.subList(20, 40)).size());
    }

    @Test
    void itemsNotYetStartedAreTakenBackFromASlowWorker() throws Exception {
        Path go = directory.resolve("go");
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 30_000) {
                        Tasks.awaitFile(go);
                    } else if (x == 30_001) {
                        Tasks.touch(go);
                    }
                    return x;
                },
                Range.range(50_000));
        assertEquals(50_000, result.get(Duration.ofSeconds(25)).size(), "the next item of a chunk does not wait");
    }

    @Test
    void adaptiveChunksOfAnyLengthGiveEveryItemOnce() throws PoolTimeoutException {
        AtomicInteger read = new AtomicInteger();
        for (int n : new int[] {1, 2, 3, 7, 100, 20_001}) {
            assertEquals(Range.range(n), pool.map(x -> x, Range.range(n)));
        }
        assertEquals(Range.range(500), pool.map(x -> x, Inputs.counting(500, read)));
    }
}
