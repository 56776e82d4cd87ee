package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that needs all of its input at once, and gets one that never ends. */
@Timeout(20)
final class EndlessInputTest {

    private final Pool pool =
            Pool.builder().processes(1).context(Context.threads()).open();

    @AfterEach
    void end() {
        pool.terminate();
    }

    /** 0, 0, 0, … for ever; tells of each read, and takes its time, so that no memory is filled. */
    private static Iterable<Integer> endless(LongConsumer read) {
        return () -> new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                read.accept(count++);
                long begin = System.nanoTime();
                while (System.nanoTime() - begin < 10_000) {
                    Thread.onSpinWait();
                }
                return 0;
            }
        };
    }

    @Test
    void theTotalTimeEndsIt() {
        var late = assertThrows(
                TaskTimeoutException.class,
                () -> pool.map(x -> x, endless(count -> {}), o -> o.totalTimeout(Duration.ofMillis(200))));
        assertTrue(late.getMessage().contains("while its input was read"), late.getMessage());
    }

    @Test
    void theTotalTimeEndsOneThatBlocks() {
        Iterable<Integer> blocks = () -> {
            var queue = new LinkedBlockingQueue<>(List.of(1, 2));
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Integer next() {
                    try {
                        return queue.take();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }
            };
        };
        var late = assertThrows(
                TaskTimeoutException.class,
                () -> pool.map(x -> x, blocks, o -> o.totalTimeout(Duration.ofMillis(200))));
        assertTrue(late.getMessage().contains("of which 2 items were there"), late.getMessage());
        assertFalse(Thread.interrupted());
    }

    @Test
    void oneThatTakesTheInterruptForItsEndIsNotTakenForAWholeOne() {
        Iterable<Integer> polite = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    return false;
                }
                return true;
            }

            @Override
            public Integer next() {
                return 1;
            }
        };
        assertThrows(
                TaskTimeoutException.class,
                () -> pool.map(x -> x, polite, o -> o.totalTimeout(Duration.ofMillis(200))));
    }

    @Test
    void anInterruptEndsIt() {
        Thread caller = Thread.currentThread();
        var interrupted = assertThrows(
                TaskCancelledException.class, () -> pool.map(x -> x, endless(count -> interruptAt(count, caller))));
        assertTrue(Thread.interrupted(), "is still known");
        assertTrue(interrupted.getMessage().contains("read its input"), interrupted.getMessage());
    }

    private static void interruptAt(long count, Thread caller) {
        if (count == 100) {
            caller.interrupt();
        }
    }

    @Test
    void aThreadThatWasInterruptedBeforeMaySubmit() {
        Iterator<Integer> three = List.of(1, 2, 3).iterator();
        Thread.currentThread().interrupt();
        AsyncResult<List<Integer>> result = pool.mapAsync(x -> x, () -> three);
        assertTrue(Thread.interrupted());
        assertEquals(List.of(1, 2, 3), result.get());
    }

    @Test
    void theEndOfThePoolEndsIt() {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> pool.map(x -> x, endless(count -> {
                    if (count == 100) {
                        pool.terminate();
                    }
                })));
        assertInstanceOf(IllegalStateException.class, refused);
    }

    @Test
    void theLargestChunksizeIsOneForLazyCallsToo() {
        try (ResultIterator<Integer> results =
                pool.imap(x -> x + 1, Range.range(3), o -> o.chunksize(Integer.MAX_VALUE))) {
            assertEquals(1, results.next());
            assertEquals(2, results.next());
            assertEquals(3, results.next());
        }
    }
}
