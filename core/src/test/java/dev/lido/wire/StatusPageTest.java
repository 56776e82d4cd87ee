package dev.lido.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a worker writes is what its driver reads, at any moment, and whatever the file holds. */
@Timeout(20)
class StatusPageTest {

    private static final int READS = 300_000;

    /** Less than a thousand tries take, and more than one. */
    private static final long MANY_TRIES_NANOS = 5_000;

    @TempDir
    Path directory;

    private Path file;
    private StatusReader driver;
    private StatusPage worker;

    @BeforeEach
    void share() throws IOException {
        file = directory.resolve("page");
        driver = StatusPage.create(file);
        worker = StatusPage.open(file);
    }

    @Test
    void aNewPageSaysThatTheWorkerStarts() {
        var fresh = new StatusPage.Snapshot(StatusPage.State.STARTING, -1, -1, -1, 0, 0, StatusPage.Memory.UNKNOWN);
        assertEquals(fresh, driver.read());
    }

    @Test
    void eachStepOfTheWorkerIsSeenByTheDriver() {
        worker.idle();
        assertEquals(StatusPage.State.IDLE, driver.read().state());
        worker.opening(1L << 40, 1L << 50);
        assertEquals(StatusPage.State.OPENING, driver.read().state());
        long before = StatusPage.now();
        worker.begins(1L << 40, 1L << 50, Integer.MAX_VALUE);
        var running = driver.read();
        assertEquals(StatusPage.State.RUNNING, running.state());
        assertEquals(1L << 50, running.chunk());
        assertEquals(Integer.MAX_VALUE, running.item());
        assertEquals(1L << 40, running.job());
        assertTrue(running.start() >= before && running.start() <= StatusPage.now());
        worker.ended();
        assertEquals(StatusPage.State.BETWEEN, driver.read().state());
        assertEquals(-1, driver.read().item());
        assertEquals(1, driver.read().itemsDone());
    }

    @Test
    void memoryAndItemsDoNotDisturbEachOther() {
        var memory = new StatusPage.Memory(1L << 40, 1L << 41, 7, 1L << 42);
        worker.begins(1, 2, 3);
        worker.memory(memory);
        worker.ended();
        worker.begins(1, 2, 4);
        assertEquals(memory, driver.read().memory());
        assertEquals(2, driver.read().chunk());
        assertEquals(4, driver.read().item());
    }

    @Test
    void aReaderSeesOneMomentAndNoMixture() throws Exception {
        var over = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (int i = 0; !over.get(); i = (i + 1) & 0xffff) {
                worker.begins(i, i, i);
                worker.memory(new StatusPage.Memory(i, i, i, i));
            }
        });
        writer.setDaemon(true);
        worker.begins(0, 0, 0);
        worker.memory(new StatusPage.Memory(0, 0, 0, 0));
        writer.start();
        try {
            int mixtures = 0;
            int quick = 0;
            for (int i = 0; i < READS; i++) {
                long start = System.nanoTime();
                if (!isOneMoment(driver.read())) {
                    mixtures++;
                    quick += System.nanoTime() - start < MANY_TRIES_NANOS ? 1 : 0;
                }
            }
            // a writer that the machine stops in the middle is not waited for, but not before many tries
            assertEquals(0, quick, "mixtures that were taken for one moment, of " + mixtures);
            assertTrue(mixtures < READS / 100, mixtures + " mixtures");
        } finally {
            over.set(true);
            writer.join();
        }
    }

    private static boolean isOneMoment(StatusPage.Snapshot seen) {
        var memory = seen.memory();
        boolean whole = seen.chunk() == seen.job() && seen.item() == seen.job();
        boolean wholeMemory = memory.heapMax() == memory.heapUsed() && memory.gcMillis() == memory.heapUsed();
        return whole && wholeMemory;
    }

    @Test
    void aWorkerThatDiedWhileItWroteDoesNotHoldTheReader() throws IOException {
        worker.begins(5, 6, 7);
        var bytes = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 0, 0, 0, 0, 0, 0, 1}); // odd in either byte order
        Files.write(file, Arrays.copyOfRange(bytes, 8, bytes.length), StandardOpenOption.APPEND);
        assertEquals(6, StatusReader.open(file).read().chunk());
    }

    @Test
    void anythingCanBeReadFromAPageOfNonsense() throws IOException {
        var nonsense = new byte[4096];
        Arrays.fill(nonsense, (byte) 0xfe);
        Files.write(file, nonsense);
        var seen = StatusReader.open(file).read();
        assertTrue(seen.item() < 0, seen.toString());
    }

    @Test
    void aFileThatIsTooShortReadsAsAWorkerThatStarts() throws IOException {
        Files.write(file, new byte[3]);
        assertEquals(StatusPage.State.STARTING, StatusReader.open(file).read().state());
    }

    @Test
    void aFileThatWasCutOrDeletedHarmsNoReader() throws IOException {
        worker.begins(1, 2, 3);
        Files.delete(file);
        assertEquals(3, driver.read().item());
        driver.close();
        assertEquals(3, driver.read().item());
        try (var cut = StatusPage.create(file)) {
            assertEquals(-1, cut.read().chunk());
            FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
            assertEquals(StatusPage.State.STARTING, cut.read().state());
        }
    }

    @Test
    void aPageIsMadeOnceAndOpenedOnlyWhereItWasMade() {
        assertThrows(FileAlreadyExistsException.class, () -> StatusPage.create(file));
        assertThrows(NoSuchFileException.class, () -> StatusPage.open(directory.resolve("nowhere")));
    }
}
