package dev.lido.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.JobState;
import dev.lido.JobStatus;
import dev.lido.JobWitness;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import dev.lido.Timeline;
import dev.lido.spi.WorkerStatus;
import dev.lido.table.Overview;
import dev.lido.table.Pace;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables of more jobs than anybody wants to see, or than the log of jobs remembers. */
@Timeout(60)
class ManyJobsTest {

    private static final int MORE_THAN_LOGGED = 1_001;

    @AutoClose("terminate")
    private static final Pool POOL =
            Pool.builder().context(Context.threads()).processes(2).open();

    private final FakeOutlet outlet = new FakeOutlet();
    private final FakeAlarm alarm = new FakeAlarm();
    private final LiveClock clock = new LiveClock(alarm);

    @Test
    void ofTheLongCallsOfACellTheLastAreHeldByWhatTheyCameTo() throws InterruptedException {
        var source = new CallSource(Duration.ZERO);
        List<WeakReference<?>> told = new ArrayList<>();
        var unused = JobWitness.during(
                () -> IntStream.range(0, 512).map(i -> POOL.apply(() -> 1)).sum(), job -> {
                    var seen = new Seen(job);
                    told.add(new WeakReference<>(seen));
                    source.begun(seen);
                });
        for (WeakReference<?> job : told.subList(0, 448)) { // those of the last moment nobody has looked at yet
            Collected.await(job);
        }
        Overview view = source.look();
        assertEquals(LastJobs.MOST_ENDED, view.jobs().size());
        assertTrue(text(view).contains("and 312 earlier jobs, all done"), text(view));
    }

    /** A job of which it can be told whether somebody holds it. */
    private record Seen(JobWitness.Begun job) implements JobWitness.Begun {
        @Override
        public JobStatus get() {
            return job.get();
        }

        @Override
        public List<WorkerStatus> workers() {
            return job.workers();
        }

        @Override
        public List<Outcome<?>> errors() {
            return job.errors();
        }

        @Override
        public Timeline timeline() {
            return job.timeline();
        }
    }

    @Test
    void jobsThatRunAreNeverLeftOut() {
        var go = new CountDownLatch(1);
        AsyncResult<Integer> running = POOL.applyAsync(() -> waited(go));
        List<Watched> jobs = new ArrayList<>(List.of(Watched.result(running)));
        for (int i = 0; i < 300; i++) {
            AsyncResult<Integer> result = POOL.applyAsync(() -> 1);
            result.await();
            jobs.add(Watched.result(result));
        }
        LiveSource source = new JobsSource(jobs);
        Overview view = source.look();
        assertEquals(LastJobs.MOST_ENDED + 1, view.jobs().size());
        assertEquals(JobState.RUNNING, view.jobs().get(0).state());
        assertFalse(view.ended());
        go.countDown();
        running.await();
        assertTrue(source.look().ended());
    }

    @Test
    void aPoolsJobThatTheLogHasForgottenEndsInItsTableToo() {
        var go = new CountDownLatch(1);
        try (Pool own = Pool.builder().context(Context.threads()).processes(2).open()) {
            AsyncResult<Integer> old = own.applyAsync(() -> waited(go));
            LiveDisplay.show(own, outlet, clock);
            runMoreThanLogged();
            go.countDown();
            old.await();
            while (!own.status().jobs().isEmpty()) { // it counts as running until its last threads have let it go
                assertFalse(Thread.interrupted(), "waited in vain");
                Thread.onSpinWait();
            }
            alarm.ringAll();
        }
        assertTrue(outlet.last().contains("and 1 earlier job, ended"), outlet.last());
    }

    @Test
    void aBusyPoolsTableHoldsItsLastJobs() {
        LiveSource source = new PoolSource(POOL);
        for (int i = 0; i < 250; i++) {
            var go = new CountDownLatch(1);
            AsyncResult<Integer> result = POOL.applyAsync(() -> waited(go));
            assertFalse(source.look().ended());
            go.countDown();
            result.await();
        }
        Overview view = source.look();
        assertEquals(LastJobs.MOST_ENDED, view.jobs().size());
        assertTrue(text(view).contains("and 50 earlier jobs, all done"), text(view));
    }

    @Test
    void anIteratorThatIsDroppedAtItsEndHasSucceededAlsoIfTheLogHasForgottenIt() throws InterruptedException {
        WeakReference<?> dropped = takenAndDropped();
        Collected.await(dropped);
        runMoreThanLogged();
        clock.flush();
        assertTrue(outlet.last().contains("done"), outlet.last());
        assertFalse(outlet.last().contains("cancelled"), outlet.last());
    }

    private WeakReference<?> takenAndDropped() {
        ResultIterator<Integer> iterator = POOL.imap(x -> x, List.of(1, 2));
        LiveDisplay.show(iterator, outlet, clock);
        iterator.forEachRemaining(x -> {});
        return new WeakReference<>(iterator);
    }

    @Test
    void nothingWaitsForATableOfACallThatHasEnded() {
        LiveDisplay.during(() -> POOL.apply(() -> 1), outlet, Duration.ofHours(1), clock);
        assertEquals(0, alarm.waiting());
        CallTable table = LiveDisplay.calls(outlet, Duration.ofHours(1), clock);
        assertEquals(1, alarm.waiting());
        table.end();
        assertEquals(0, alarm.waiting());
        LiveDisplay.calls(outlet, Duration.ofMillis(-1), clock).end();
        assertEquals(List.of(), outlet.shown());
    }

    private static void runMoreThanLogged() {
        for (int i = 0; i < MORE_THAN_LOGGED; i++) {
            POOL.apply(() -> 1);
        }
    }

    private static String text(Overview view) {
        return (String)
                LiveBoard.bundle(view, new Pace(System::nanoTime)).data().get(Bundle.TEXT);
    }

    private static int waited(CountDownLatch go) throws InterruptedException {
        go.await();
        return 1;
    }
}
