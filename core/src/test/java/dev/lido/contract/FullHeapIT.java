package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.WorkerLostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An item that leaves a heap behind in which nothing can be done any more, not even to say so. */
@Timeout(60)
class FullHeapIT {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final int LARGEST = 1 << 20;

    private static Object kept;

    /** Fills the heap to the last piece, and returns. */
    private static void fill() {
        Object chain = null;
        for (int size = LARGEST; size > 0; ) {
            try {
                chain = new Object[] {chain, new int[size]};
            } catch (OutOfMemoryError full) {
                kept = chain;
                size /= 2;
            }
        }
        kept = chain;
    }

    @Test
    void costsItsWorkerAndItselfAtMost() {
        try (Pool pool = Pool.builder().processes(2).heap("48m").open()) {
            List<Outcome<String>> outcomes = pool.mapOutcomesAsync(
                            x -> {
                                if (x == 1) {
                                    fill();
                                }
                                return "result " + x + (kept == null ? "" : " of a full worker");
                            },
                            Range.range(8),
                            1)
                    .get(LONG);
            for (Outcome<String> outcome : outcomes) {
                if (outcome.index() != 1) {
                    assertEquals("result " + outcome.index(), outcome.value());
                } else if (!outcome.succeeded()) {
                    assertInstanceOf(WorkerLostException.class, outcome.error());
                }
            }
            assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, Range.range(3)));
        }
    }
}
