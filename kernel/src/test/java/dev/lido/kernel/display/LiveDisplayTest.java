package dev.lido.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveDisplayTest {

    @AutoClose("terminate")
    private static final Pool POOL =
            Pool.builder().context(Context.threads()).processes(2).open();

    private final FakeOutlet outlet = new FakeOutlet();
    private final FakeAlarm alarm = new FakeAlarm();
    private final LiveClock clock = new LiveClock(alarm);

    @Test
    void resultsIteratorsPoolsAndCollectionsOfThemAreLive() {
        AsyncResult<Integer> result = POOL.applyAsync(() -> 1);
        try (ResultIterator<Integer> iterator = POOL.imap(x -> x, List.of(1))) {
            assertTrue(LiveDisplay.isLive(result));
            assertTrue(LiveDisplay.isLive(iterator));
            assertTrue(LiveDisplay.isLive(POOL));
            assertTrue(LiveDisplay.isLive(List.of(result, result)));
            assertTrue(LiveDisplay.isLive(new AsyncResult<?>[] {result}));
        }
        assertFalse(LiveDisplay.isLive(null));
        assertFalse(LiveDisplay.isLive(List.of()));
        assertFalse(LiveDisplay.isLive(List.of(result, 1)));
        assertFalse(LiveDisplay.isLive("text"));
    }

    @Test
    void aCollectionThatThrowsIsNotLive() {
        assertFalse(LiveDisplay.isLive(new AbstractList<Object>() {
            @Override
            public Object get(int index) {
                throw new StackOverflowError();
            }

            @Override
            public int size() {
                return 1;
            }
        }));
    }

    @Test
    void aTableChangesUntilItsJobHasEnded() {
        var go = new CountDownLatch(1);
        AsyncResult<List<Integer>> result =
                POOL.mapAsync(x -> waited(go, x), Range.range(0, 4), o -> o.name("squares"));
        LiveDisplay.show(result, outlet, clock);
        assertEquals("display", outlet.shown().get(0).how());
        assertTrue(outlet.last().contains("running"), outlet.last());
        assertEquals(LiveClock.BETWEEN, alarm.delay());
        go.countDown();
        result.await();
        alarm.ring();
        assertEquals("update", outlet.shown().get(1).how());
        assertEquals(outlet.shown().get(0).id(), outlet.shown().get(1).id());
        assertTrue(outlet.last().contains("done"), outlet.last());
        assertEquals(0, alarm.waiting(), "nothing is left to do");
        assertEquals(2, outlet.shown().size());
    }

    @Test
    void theLastStateIsThereWhenTheCellEnds() {
        var go = new CountDownLatch(1);
        AsyncResult<List<Integer>> result = POOL.mapAsync(x -> waited(go, x), Range.range(0, 4));
        LiveDisplay.show(List.of(result), outlet, clock);
        go.countDown();
        result.await();
        clock.flush();
        assertTrue(outlet.last().contains("done"), outlet.last());
        alarm.ring();
        assertEquals(2, outlet.shown().size(), "it is not sent again");
        assertEquals(0, alarm.waiting());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var outletOfOne = new FakeOutlet();
        AsyncResult<Integer> result = POOL.applyAsync(() -> 1);
        result.await();
        LiveDisplay.show(result, outletOfOne, clock);
        clock.flush();
        clock.flush();
        assertEquals(1, outletOfOne.shown().size());
        assertEquals(0, alarm.waiting());
    }

    @Test
    void twoTablesAreTwoDisplaysWithOneAlarm() {
        var go = new CountDownLatch(1);
        AsyncResult<List<Integer>> result = POOL.mapAsync(x -> waited(go, x), Range.range(0, 4));
        LiveDisplay.show(result, outlet, clock);
        LiveDisplay.show(result, outlet, clock);
        assertFalse(outlet.shown().get(0).id().equals(outlet.shown().get(1).id()));
        assertEquals(1, alarm.waiting());
        go.countDown();
        result.await();
        alarm.ring();
        assertEquals(4, outlet.shown().size());
    }

    @Test
    void failedItemsAreListed() {
        AsyncResult<List<Integer>> result = POOL.mapAsync(x -> 12 / (x - 2), List.of(1, 2, 3), o -> o.name("halves"));
        result.await();
        LiveDisplay.show(result, outlet, clock);
        String html = (String) outlet.shown().get(0).bundle().data().get(Bundle.HTML);
        assertTrue(html.contains("1 failed item"), html);
        assertTrue(html.contains("/ by zero"), html);
        assertTrue(outlet.last().contains("/ by zero"), outlet.last());
    }

    @Test
    void aPoolIsShownWithTheJobsThatItHadMeanwhile() {
        var go = new CountDownLatch(1);
        AsyncResult<List<Integer>> first = POOL.mapAsync(x -> waited(go, x), Range.range(0, 2), o -> o.name("first"));
        LiveDisplay.show(POOL, outlet, clock);
        AsyncResult<List<Integer>> second = POOL.mapAsync(x -> waited(go, x), Range.range(0, 2), o -> o.name("second"));
        alarm.ring();
        go.countDown();
        first.await();
        second.await();
        alarm.ring();
        assertTrue(outlet.last().matches("(?s).*first +lambda in [^ ]+ +done.*"), outlet.last());
        assertTrue(outlet.last().matches("(?s).*second +lambda in [^ ]+ +done.*"), outlet.last());
        assertEquals(0, alarm.waiting());
    }

    @Test
    void anOutletThatFailsHurtsNobody() {
        outlet.broken = true;
        LiveDisplay.show(POOL.applyAsync(() -> 1), outlet, clock);
        assertEquals(0, alarm.waiting());
        assertEquals(3, LiveDisplay.during(() -> POOL.apply(() -> 3), outlet, Duration.ZERO, clock));
    }

    @Test
    void whatDoesNotChangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LiveDisplay.show("text", outlet, clock));
    }

    @Test
    void aCallThatTakesLongShowsItsJob() {
        int sum = LiveDisplay.during(
                () -> {
                    int first = POOL.map(x -> x, Range.range(0, 3), o -> o.name("long"))
                            .size();
                    alarm.ring();
                    return first;
                },
                outlet,
                Duration.ZERO,
                clock);
        assertEquals(3, sum);
        assertEquals("display", outlet.shown().get(0).how());
        assertTrue(outlet.last().contains("long"), outlet.last());
        assertTrue(outlet.last().contains("done"), outlet.last());
        alarm.ringAll();
        assertEquals(
                1, outlet.shown().stream().map(FakeOutlet.Shown::id).distinct().count());
    }

    @Test
    void itsTableShowsTheWorkersFromFirstToLast() {
        LiveDisplay.during(
                () -> {
                    AsyncResult<List<Integer>> before = POOL.mapAsync(x -> x, Range.range(0, 3));
                    alarm.ring();
                    before.await(); // here, for an item that waits has one more worker hired
                    return POOL.map(
                            x -> {
                                clock.flush();
                                return x;
                            },
                            Range.range(0, 3),
                            o -> o.name("call"));
                },
                outlet,
                Duration.ZERO,
                clock);
        assertTrue(outlet.shown().size() > 1);
        for (FakeOutlet.Shown shown : outlet.shown()) {
            assertTrue(html(shown).contains("2 workers: "), html(shown));
            assertTrue(html(shown).contains("slowest items"), html(shown));
        }
        assertTrue(html(last()).contains(" in w"), html(last()));
    }

    @Test
    void itsFailedItemsAreListedWithTheirArguments() {
        assertThrows(
                dev.lido.TaskFailedException.class,
                () -> LiveDisplay.during(
                        () -> POOL.map(x -> 12 / (x.length() - 2), List.of("a", "bb")), outlet, Duration.ZERO, clock));
        assertTrue(html(last()).contains("1 failed item"), html(last()));
        assertTrue(html(last()).contains(">&quot;bb&quot;<"), html(last()));
        assertTrue(html(last()).contains(">ArithmeticException: / by zero<"), html(last()));
    }

    @Test
    void aResultThatHasEndedLongAgoIsShownWithoutThePoolsWorkers() {
        AsyncResult<Integer> result = POOL.applyAsync(() -> 1);
        result.await();
        LiveDisplay.show(result, outlet, clock);
        assertFalse(html(last()).contains("worker"), html(last()));
    }

    private FakeOutlet.Shown last() {
        return outlet.shown().get(outlet.shown().size() - 1);
    }

    private static String html(FakeOutlet.Shown shown) {
        return (String) shown.bundle().data().get(Bundle.HTML);
    }

    @Test
    void shortCallsAndThoseThatDoNotWaitShowNothing() {
        LiveDisplay.during(() -> POOL.map(x -> x, List.of(1)), outlet, Duration.ofHours(1), clock);
        assertEquals(Duration.ofHours(1), alarm.delay());
        var unused = LiveDisplay.during(() -> POOL.mapAsync(x -> x, List.of(1)), outlet, Duration.ZERO, clock);
        alarm.ringAll();
        assertEquals(List.of(), outlet.shown());
    }

    @Test
    void whatACallThrowsGoesOnAndTheTableTellsToo() {
        assertThrows(
                dev.lido.TaskFailedException.class,
                () -> LiveDisplay.during(() -> POOL.map(x -> 1 / x, List.of(0)), outlet, Duration.ZERO, clock));
        assertTrue(outlet.last().contains("failed"), outlet.last());
        assertTrue(outlet.last().contains("/ by zero"), outlet.last());
    }

    @Test
    void withANegativeTimeNothingIsEverShown() {
        assertEquals(
                List.of(1),
                LiveDisplay.during(() -> POOL.map(x -> x, List.of(1)), outlet, Duration.ofMillis(-1), clock));
        assertEquals(List.of(), outlet.shown());
        assertEquals(0, alarm.waiting());
    }

    @Test
    void nothingIsHeldWhenTheJobsHaveEnded() throws InterruptedException {
        WeakReference<AsyncResult<?>> dropped = shownAndDropped();
        clock.flush();
        Collected.await(dropped);
    }

    private WeakReference<AsyncResult<?>> shownAndDropped() {
        AsyncResult<List<byte[]>> result = POOL.mapAsync(x -> new byte[10], List.of(1, 2));
        LiveDisplay.show(result, outlet, clock);
        result.await();
        return new WeakReference<>(result);
    }

    @Test
    void anIteratorThatIsShownCanBeDroppedAndIsCancelled() throws InterruptedException {
        WeakReference<ResultIterator<?>> dropped = lazyAndDropped();
        Collected.await(dropped);
        while (!outlet.last().contains("cancelled")) { // its cleaner cancels the job a moment later
            clock.flush();
            Thread.onSpinWait();
        }
        clock.flush();
    }

    private WeakReference<ResultIterator<?>> lazyAndDropped() {
        ResultIterator<Integer> iterator = POOL.imap(x -> x, Range.range(0, 1_000_000));
        iterator.next();
        LiveDisplay.show(iterator, outlet, clock);
        return new WeakReference<>(iterator);
    }

    private static int waited(CountDownLatch go, int x) throws InterruptedException {
        go.await();
        return x * x;
    }
}
