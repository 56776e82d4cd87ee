package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.TaskFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The calls: imap is lazy, bounded, patient with errors, and stops when it is closed. */
@Timeout(30)
class ImapIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void imapReadsAtMostBuffersizeItemsAheadOfItsConsumer() {
        AtomicInteger read = new AtomicInteger();
        try (ResultIterator<Integer> results = pool.imap(x -> x, Inputs.counting(1_000, read), o -> o.buffersize(5))) {
            for (int taken = 0; taken < 50; taken++) {
                assertEquals(taken, results.next());
                assertTrue(read.get() <= taken + 1 + 5, "read " + read + ", taken " + (taken + 1));
            }
            // the reader goes on once half of its room is free, so it may stop two short of the five
            Await.until(() -> read.get() >= 53 && results.progress().done() == read.get());
            assertTrue(read.get() <= 55, "read " + read);
        }
    }

    @Test
    void byDefaultItReadsAFewPerWorkerAhead() {
        AtomicInteger read = new AtomicInteger();
        try (ResultIterator<Integer> results = pool.imap(x -> x, Inputs.counting(100_000, read))) {
            assertEquals(0, results.next());
            assertEquals(1, results.next());
            Await.until(() -> results.progress().done() == read.get());
            assertTrue(read.get() <= 2 + 2 * 8, "read " + read);
        }
    }

    @Test
    void imapWorksOnInfiniteInputs() {
        try (ResultIterator<Long> results = pool.imap(x -> x * 2, Stream.iterate(0L, x -> x + 1))) {
            for (long i = 0; i < 500; i++) {
                assertEquals(2 * i, results.next());
            }
        }
    }

    @Test
    void imapGivesWhatIsThereThoughTheInputIsSlow() {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Iterable<Integer> slow = () -> Stream.generate(() -> take(queue)).iterator();
        try (ResultIterator<Integer> results = pool.imap(x -> x + 1, slow)) {
            for (int i = 0; i < 5; i++) {
                queue.add(i);
                assertEquals(i + 1, results.next(LONG), "before the next item is even there");
            }
        }
    }

    @Test
    void anInputThatWaitsForTheResultsSoFarIsNeverWaitedFor() {
        AtomicInteger taken = new AtomicInteger();
        int many = 3_000; // quick enough for much to be read ahead, and to travel together
        Iterable<Integer> careful = () -> Stream.iterate(0, x -> x + 1)
                .peek(x -> Await.until(() -> x % 997 != 0 || taken.get() == x))
                .limit(many)
                .iterator();
        try (ResultIterator<Integer> results = pool.imap(x -> x + 1, careful)) {
            for (int i = 0; i < many; i++) {
                assertEquals(i + 1, results.next(LONG));
                taken.incrementAndGet();
            }
        }
    }

    @Test
    void whileOneItemTakesLongTheOthersResultsComeOneByOne() {
        Path go = directory.resolve("go");
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(0));
        Iterable<Integer> slow = () -> Stream.generate(() -> take(queue)).iterator();
        try (ResultIterator<Integer> results = pool.imapUnordered(
                x -> {
                    if (x == 0) {
                        Tasks.awaitFile(go);
                    }
                    return x;
                },
                slow,
                o -> o.buffersize(100))) {
            for (int i = 1; i < 50; i++) {
                queue.add(i);
                assertEquals(i, results.next(LONG));
            }
            Tasks.touch(go);
            assertEquals(0, results.next(LONG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int take(LinkedBlockingQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped", stopped);
        }
    }

    @Test
    void imapKeepsTheOrderAndAFailedItemThrowsFromItsOwnNextAtEveryChunksize() {
        for (int chunksize : new int[] {1, 3, 10}) {
            try (ResultIterator<Integer> results = pool.imap(x -> 10 / (x % 4), Range.range(20), chunksize)) {
                for (int i = 0; i < 20; i++) {
                    if (i % 4 == 0) {
                        var failed = assertThrows(TaskFailedException.class, results::next);
                        assertEquals(i, failed.index());
                    } else {
                        assertEquals(10 / (i % 4), results.next());
                    }
                }
                assertFalse(results.hasNext());
                assertThrows(NoSuchElementException.class, results::next);
            }
        }
    }

    @Test
    void imapUnorderedGoesOnAfterErrorsAtEveryChunksize() {
        for (int chunksize : new int[] {1, 3, 10}) {
            int failed = 0;
            List<Integer> good = new ArrayList<>();
            try (ResultIterator<Integer> results =
                    pool.imapUnordered(x -> x * (4 / (x % 4)), Range.range(20), chunksize)) {
                while (results.hasNext()) {
                    try {
                        good.add(results.next());
                    } catch (TaskFailedException error) {
                        failed++;
                    }
                }
            }
            assertEquals(5, failed);
            assertEquals(15, good.size());
        }
    }

    @Test
    void closingStopsTheReadingAndCancelsWhatWasReadAhead() throws IOException {
        AtomicInteger read = new AtomicInteger();
        Path d = directory;
        ResultIterator<Integer> results = pool.imap(
                x -> {
                    Tasks.touch(d.resolve("" + x));
                    Tasks.awaitFile(d.resolve("go"));
                    return x;
                },
                Inputs.counting(1_000, read),
                o -> o.buffersize(6));
        Await.until(() -> Files.exists(d.resolve("0")) && Files.exists(d.resolve("1")));
        results.close();
        assertFalse(results.hasNext());
        int free = pool.apply(() -> 1);
        assertEquals(1, free, "the workers are free though nobody let the items go");
        assertEquals(2, d.toFile().list().length);
        assertTrue(read.get() <= 6, "read " + read);
        results.close();
    }

    @Test
    void leavingAForEachOverTryStopsTheReading() {
        AtomicInteger read = new AtomicInteger();
        try (var it = pool.imap(x -> x, Inputs.counting(100_000, read))) {
            for (int x : it) {
                if (x == 10) {
                    break;
                }
            }
        }
        Await.until(() -> pool.status().jobs().isEmpty());
        assertTrue(read.get() < 100, "read " + read);
    }

    @Test
    void anIterableThatThrowsDoesSoAfterTheGoodValuesEveryOneOfThem() {
        IOException oops = new IOException("line 7");
        for (int chunksize : new int[] {1, 4}) {
            List<Integer> good = new ArrayList<>();
            Iterator<Integer> results = pool.imap(x -> x, Inputs.throwing(7, oops), chunksize);
            assertSame(oops, assertThrows(IOException.class, () -> results.forEachRemaining(good::add)));
            assertEquals(Range.range(7), good);
            assertFalse(results.hasNext());
        }
        List<Integer> unordered = new ArrayList<>();
        Iterator<Integer> results = pool.imapUnordered(x -> x, Inputs.throwing(7, oops));
        assertSame(oops, assertThrows(IOException.class, () -> results.forEachRemaining(unordered::add)));
        assertEquals(Range.range(7), unordered.stream().sorted().toList());
    }

    @Test
    void memoryDoesNotGrowWithTheLengthOfInputOrOutput() {
        try (Pool own = Pool.builder().processes(1).heap("24m").open();
                ResultIterator<byte[]> results = own.imap(
                        x -> x, Stream.generate(() -> new byte[256 << 10]).limit(1_200))) {
            Runtime runtime = Runtime.getRuntime();
            long most = 0;
            int count = 0;
            while (results.hasNext()) {
                results.next();
                if (++count % 300 == 0) {
                    System.gc();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                }
            }
            assertEquals(1_200, count);
            assertTrue(most < 150L << 20, "300 MiB went through a worker of 24 MiB, the driver held " + (most >> 20));
        }
    }
}
