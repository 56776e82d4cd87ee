package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lido.AsyncResult;
import dev.lido.Gate;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.PoolState;
import dev.lido.PoolTerminatedException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Faults while a pool ends, each in a pool of its own: what was submitted still ends, the pool too, and nothing is left of it. */
final class EndScenes {

    private EndScenes() {}

    /** In an item, after the end was asked for, with mates that have not run. */
    static Verdict ending(Stage stage, Fault fault, Place place) throws Exception {
        Gate gate = stage.gate();
        Pool own = Stage.builder(1).open();
        List<Trap> items = List.of(Trap.harmless(0), Trap.harmless(1), Trap.behind(gate, 2, fault), Trap.harmless(3));
        AsyncResult<List<Trap>> result =
                own.mapAsync(Trap::run, items, o -> Limit.ofItem(fault).on(o).chunksize(4));
        gate.awaitArrivals(1);
        Thread waiting = end(own, place);
        Stage.until(() -> own.status().state() == PoolState.CLOSED, "the pool is not closed");
        long begin = System.nanoTime();
        gate.open();
        var error = assertThrows(PoolException.class, () -> result.get(Stage.LONG));
        assertEquals(4, result.progress().done());
        assertEquals(1, result.errors().size());
        String seen = Named.check(fault, Place.TASK, error);
        waiting.join(Stage.LONG.toMillis());
        own.join(Stage.LONG);
        return Verdict.since(begin, seen);
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
    static Verdict terminate(Stage stage, Fault fault) throws Exception {
        Gate gate = stage.gate();
        Gate never = stage.gate();
        Pool own = Stage.builder(1).open();
        AsyncResult<List<Trap>> result =
                own.mapAsync(Trap::run, List.of(Trap.behind(gate, 0, fault), Trap.behind(never, 1, fault)), 1);
        gate.awaitArrivals(1);
        long begin = System.nanoTime();
        gate.open();
        own.terminate();
        assertThrows(PoolTerminatedException.class, () -> result.get(Stage.LONG));
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
