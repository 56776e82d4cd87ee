package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.contract.Await;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AlarmsTest {

    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final Alarms alarms = new Alarms("test");
    private final Queue<String> rung = new ConcurrentLinkedQueue<>();

    @Test
    void alarmsRingInTheOrderOfTheirTimes() throws Exception {
        var last = new CountDownLatch(1);
        var job = alarms.ofJob();
        job.after(2 * SOON, () -> {
            rung.add("second");
            last.countDown();
        });
        job.after(SOON, () -> rung.add("first"));
        job.after(HOUR, () -> rung.add("late"));
        last.await();
        assertEquals(List.of("first", "second"), List.copyOf(rung));
        job.end();
    }

    @Test
    void aJobThatIsOverHasNoAlarmsAndOthersKeepTheirs() throws Exception {
        var last = new CountDownLatch(1);
        var over = alarms.ofJob();
        over.after(SOON, () -> rung.add("before its end"));
        over.end();
        over.after(SOON, () -> rung.add("after its end"));
        alarms.ofJob().after(2 * SOON, last::countDown);
        last.await();
        assertTrue(rung.isEmpty(), rung.toString());
    }

    @Test
    void whatAJobThatIsOverWantedToDoIsNotHeld() {
        var job = alarms.ofJob();
        WeakReference<Object> item = setOneFor(job);
        job.end();
        Await.until(() -> {
            System.gc();
            return item.get() == null;
        });
    }

    private WeakReference<Object> setOneFor(Alarms.OfJob job) {
        var item = new Object();
        job.after(HOUR, () -> rung.add(item.toString()));
        return new WeakReference<>(item);
    }
}
