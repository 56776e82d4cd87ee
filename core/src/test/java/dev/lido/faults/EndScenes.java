package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lido.AsyncResult;
import dev.lido.Gate;
import dev.lido.Pool;
import dev.lido.PoolState;
import dev.lido.PoolTerminatedException;
import dev.lido.faults.Form.Call;
import dev.lido.faults.Form.Seen;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Faults while a pool ends, each in a pool of its own: what was submitted still ends, the pool too, and nothing is left of it. */
final class EndScenes {

    private EndScenes() {}

    /** In an item, after the end was asked for, with mates that have not run. */
    static Verdict ending(Stage stage, Fault fault, Place place, Form form) throws Exception {
        Gate gate = stage.gate();
        Pool own = Stage.builder(1).open();
        List<Trap> items = List.of(Trap.harmless(0), Trap.harmless(1), Trap.behind(gate, 2, fault), Trap.harmless(3));
        Call<Trap> call = form.begin(own, Trap::run, items, Limit.ofItem(fault));
        gate.awaitArrivals(1);
        Thread waiting = end(own, place);
        Stage.until(() -> own.status().state() == PoolState.CLOSED, "the pool is not closed");
        long begin = System.nanoTime();
        gate.open();
        Seen<Trap> seen = call.await();
        assertEquals(1, seen.errors().size(), seen.toString());
        assertEquals(items.size(), seen.done());
        if (form != Form.MAP) { // which gives no values where there is an error
            assertEquals(3, seen.values().size());
        }
        String name = Named.check(fault, Place.TASK, seen.errors().get(0));
        waiting.join(Stage.LONG.toMillis());
        own.join(Stage.LONG);
        return Verdict.since(begin, name);
    }

    /** Has the pool end, and a thread wait for that. */
    private static Thread end(Pool pool, Place place) {
        Thread waiting = new Thread(
                switch (place) {
                    case CLOSE -> pool::close;
                    case JOIN ->
                        () -> {
                            pool.shutdown();
                            pool.join();
                        };
                    default -> pool::shutdown;
                },
                "ends a pool");
        waiting.start();
        return waiting;
    }

    /** In an item, at the very time of terminate(), while others wait. */
    static Verdict terminate(Stage stage, Fault fault, Form form) throws Exception {
        Gate gate = stage.gate();
        Gate never = stage.gate();
        Pool own = Stage.builder(1).open();
        List<Trap> items = List.of(Trap.behind(gate, 0, fault), Trap.behind(never, 1, fault));
        Call<Trap> call = form.begin(own, Trap::run, items, Limit.NONE);
        gate.awaitArrivals(1);
        long begin = System.nanoTime();
        gate.open();
        own.terminate();
        Throwable last =
                call.await().errors().stream().reduce((any, next) -> next).orElseThrow();
        assertInstanceOf(PoolTerminatedException.class, last);
        own.join(Stage.LONG);
        return Verdict.since(begin, "PoolTerminated");
    }

    /** In a worker that has been told to end, in its JVM's shutdown hooks. */
    static Verdict leaving(Fault fault) {
        long begin;
        try (Pool own = Stage.builder(1).open()) {
            own.apply(() -> Runtime.getRuntime().addShutdownHook(new Thread(() -> happen(fault))));
            begin = System.nanoTime();
        }
        return Verdict.since(begin, "nothing");
    }

    /** In a hook, where an exit within the exit waits for itself. */
    private static void happen(Fault fault) {
        Thread.currentThread().setUncaughtExceptionHandler((t, thrown) -> {});
        fault.happen();
    }

    /** A callback that never returns, in a pool that is terminated. */
    static Verdict terminateInCallback() {
        Pool own = Stage.builder(1).open();
        var begun = new CountDownLatch(1);
        AsyncResult<Integer> stuck = own.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    begun.countDown();
                    Fault.LOOPS.happen();
                }));
        AsyncResult<Integer> next = own.applyAsync(() -> 2, o -> o.callback(x -> {}));
        Stage.until(() -> begun.getCount() == 0, "no callback");
        long begin = System.nanoTime();
        own.terminate();
        assertThrows(PoolTerminatedException.class, () -> stuck.get(Stage.LONG));
        next.await(Stage.LONG);
        own.join(Stage.LONG);
        return Verdict.since(begin, "PoolTerminated");
    }
}
