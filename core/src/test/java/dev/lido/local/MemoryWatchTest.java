package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.Chunk;
import dev.lido.spi.MemoryLimits;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who has to go for its memory, by sizes that the test gives and a page that it writes. */
@Timeout(10)
class MemoryWatchTest {

    private static final long MIB = 1 << 20;
    private static final long BELOW = 300 * MIB;
    private static final long SOFT = 400 * MIB;
    private static final long HARD = 512 * MIB;
    private static final long UNKNOWN = -1;

    @TempDir
    Path directory;

    private final MemoryWatch watch =
            new MemoryWatch(new MemoryLimits(SOFT, HARD), null, new Object(), changed -> {}, () -> {});
    private final FakeProcess process = new FakeProcess();
    private LocalWorker worker;

    /** The worker's own. */
    private StatusPage page;

    @BeforeEach
    void hire() throws IOException {
        var hired = Hireling.hire(directory, process);
        worker = hired.worker();
        page = hired.page();
        worker.phase = Phase.READY;
    }

    private void give(int size) {
        var items = new BitSet();
        items.set(0, size);
        var chunk = Script.chunk(1, "item");
        worker.desk.give(new Piece(1, Chunk.Limits.NONE, items), chunk);
    }

    /** The worker has run the only item that it had. */
    private void end() {
        page.ended();
        page.idle();
        worker.desk.ended(1, 0, 1);
    }

    private boolean isGivenWork() {
        return worker.desk.left() > 0;
    }

    @Test
    void aWorkerAtTheLimitStays() {
        give(1);
        page.begins(1, 1, 0);
        assertFalse(watch.check(worker, SOFT));
        assertTrue(isGivenWork());
        assertFalse(withHard(HARD).check(worker, HARD));
        assertFalse(process.killed);
        assertNull(worker.killedFor);
    }

    @Test
    void aWorkerPastTheHardLimitIsKilledAndItSaysWhy() {
        give(1);
        page.begins(1, 1, 0);
        assertFalse(watch.check(worker, HARD + 1));
        assertTrue(process.killed);
        assertEquals(
                "used 513 MiB of memory, more than its limit of 512 MiB (Pool.builder().memory)", worker.killedFor);
        watch.check(worker, 2 * HARD);
        assertTrue(worker.killedFor.startsWith("used 513 MiB"), "what it is killed for is what was seen first");
    }

    @Test
    void theHardLimitCountsFromTheStartAndToTheEnd() {
        for (Phase phase : Phase.values()) {
            process.killed = false;
            worker.killedFor = null;
            worker.phase = phase;
            watch.check(worker, HARD + 1);
            assertTrue(process.killed, phase.name());
        }
    }

    @Test
    void oneThatComesUpTooLargeGetsNoWork() throws IOException {
        assumeTrue(ResidentMemory.isTold(), "not told here");
        var same = new FakeProcess(ProcessHandle.current().pid());
        var large = new LocalWorker(2, new Setbacks.Place(), "secret", StatusPage.create(directory.resolve("2")), 0);
        large.started(same);
        assertTrue(withHard(1L << 50).fits(large));
        assertTrue(withHard(MemoryLimits.NEVER).fits(large));
        assertFalse(same.killed);
        assertFalse(withHard(MIB).fits(large));
        assertTrue(same.killed);
        assertTrue(large.killedFor.endsWith("more than its limit of 1 MiB (Pool.builder().memory)"), large.killedFor);
    }

    private static MemoryWatch withHard(long limit) {
        return new MemoryWatch(
                new MemoryLimits(MemoryLimits.NEVER, limit), null, new Object(), changed -> {}, () -> {});
    }

    @Test
    void pastTheSoftLimitItGetsNothingMoreAndGoesWhenItsItemHasEnded() {
        give(1);
        page.begins(1, 1, 0);
        assertFalse(watch.check(worker, SOFT + 1));
        assertFalse(isGivenWork());
        assertFalse(worker.desk.isUsedUp());
        end();
        assertFalse(worker.desk.isUsedUp(), "it is looked at once more");
        assertTrue(watch.check(worker, SOFT + 1));
        assertTrue(worker.desk.isUsedUp());
        assertFalse(process.killed);
    }

    @Test
    void whatAnItemTookAndGaveBackCostsNoWorker() {
        give(1);
        page.begins(1, 1, 0);
        watch.check(worker, SOFT + 1);
        end();
        assertTrue(watch.check(worker, BELOW), "it may get work again");
        assertTrue(isGivenWork());
        assertFalse(watch.check(worker, BELOW));
    }

    @Test
    void aWorkerThatIsHeldAndCannotBeLookedAtWorksOn() {
        give(1);
        page.begins(1, 1, 0);
        watch.check(worker, SOFT + 1);
        assertTrue(watch.check(worker, UNKNOWN));
        assertTrue(isGivenWork());
    }

    @Test
    void aWorkerThatHasRunNothingIsLeftAloneHoweverLargeItIs() {
        page.idle();
        assertFalse(watch.check(worker, SOFT + 1));
        assertTrue(isGivenWork());
        give(1);
        page.opening(1, 1);
        assertFalse(watch.check(worker, SOFT + 1));
        assertTrue(isGivenWork());
    }

    @Test
    void oneWithNothingToDoGoesAtOnce() {
        give(1);
        end();
        assertTrue(watch.check(worker, SOFT + 1));
        assertTrue(worker.desk.isUsedUp());
    }

    @Test
    void oneThatIsNotReadyIsNotHeld() {
        worker.phase = Phase.STARTING;
        page.ended();
        assertFalse(watch.check(worker, SOFT + 1));
        assertTrue(isGivenWork());
    }

    @Test
    void manyReplacementsInARowAreNotedOnce() {
        var turnover = new Turnover(SOFT);
        for (int i = 1; i < 5; i++) {
            assertNull(turnover.replaced(1, 1, HARD));
        }
        String note = turnover.replaced(1, 7, HARD);
        assertTrue(
                note.startsWith("5 workers in a row were replaced soon after their start, since they took more than"
                        + " softMemory (400 MiB), the last one 512 MiB after 7 items."),
                note);
        assertNull(turnover.replaced(1, 1, HARD));
    }

    @Test
    void replacementsOfWorkersThatLivedForLongAreNoCauseForANote() {
        var turnover = new Turnover(SOFT);
        for (int i = 0; i < 20; i++) {
            assertNull(turnover.replaced(i % 4 == 0 ? Setbacks.YOUNG_NANOS : 1, 1, HARD));
        }
    }
}
