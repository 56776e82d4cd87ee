package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the place where calls are made is told and asked, and when. */
@Timeout(20)
class CallPlaceTest {

    private final List<String> begun = new ArrayList<>();
    private final List<Long> printing = new ArrayList<>();
    private final Pool pool =
            Pool.builder().processes(1).context(Context.threads()).open();

    private final class Noting implements CallPlace {

        private final Thread caller = Thread.currentThread();

        @Override
        public void begun(JobWitness.Begun job) {
            assertEquals(caller, Thread.currentThread());
            begun.add(job.get().name());
        }

        @Override
        public Sink prints(long job) {
            assertEquals(caller, Thread.currentThread());
            printing.add(job);
            return CallPlace.super.prints(job);
        }
    }

    @AfterEach
    void remove() {
        CallPlace.install(new CallPlace() {});
        pool.terminate();
    }

    @Test
    void itIsToldOfJobsThatNoWitnessIsToldOf() {
        CallPlace.install(new Noting());
        call("first");
        List<String> witnessed = new ArrayList<>();
        assertEquals(
                1,
                JobWitness.during(
                        () -> call("second"), job -> witnessed.add(job.get().name())));
        call("third");
        assertEquals(List.of("first", "third"), begun);
        assertEquals(List.of("second"), witnessed);
    }

    @Test
    void itIsAskedOnceForTheSinkOfEachJob() {
        CallPlace.install(new Noting());
        AsyncResult<Integer> first = pool.applyAsync(() -> 1);
        AsyncResult<Integer> second = pool.applyAsync(() -> 2);
        assertEquals(List.of(first.status().id(), second.status().id()), printing);
    }

    @Test
    void anotherTakesItsPlaceForCallsToCome() {
        CallPlace.install(new Noting());
        call("first");
        CallPlace.install(new CallPlace() {});
        call("second");
        assertEquals(List.of("first"), begun);
        assertThrows(NullPointerException.class, () -> CallPlace.install(null));
    }

    private int call(String name) {
        return pool.map(x -> x, List.of(1), o -> o.name(name)).size();
    }
}
