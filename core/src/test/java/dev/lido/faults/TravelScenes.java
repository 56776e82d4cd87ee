package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lido.Gate;
import dev.lido.TaskTimeoutException;
import dev.lido.faults.Form.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Faults on the way of an item, from its writing to the reading of its result, among mates of the same chunk. */
final class TravelScenes {

    private static final int ITEMS = 5;
    private static final int TRAP = 2;

    private TravelScenes() {}

    static Verdict play(Stage stage, Fault fault, Place place, Form form) throws Exception {
        if (place == Place.SEND && fault == Fault.LOOPS && !form.isLazy()) {
            return loopOfTheCaller(stage, form);
        }
        boolean ours = place.isHere() && fault.lasts();
        long begin = System.nanoTime();
        Seen<Trap> seen = form.begin(
                        stage.pool(),
                        Trap::run,
                        items(Trap.of(TRAP, fault, place)),
                        ours ? Limit.TOTAL : Limit.ofItem(fault))
                .await();
        String name = ours ? ofTheCall(seen) : ofTheItem(seen, fault, place, form);
        return Verdict.since(begin, name);
    }

    private static List<Trap> items(Trap trap) {
        List<Trap> items = new ArrayList<>(
                IntStream.range(0, ITEMS).mapToObj(Trap::harmless).toList());
        items.set(TRAP, trap);
        return items;
    }

    private static String ofTheItem(Seen<Trap> seen, Fault fault, Place place, Form form) throws Exception {
        assertEquals(1, seen.errors().size(), seen.toString());
        if (form == Form.MAP && place == Place.READ_BACK && fault == Fault.EXHAUSTS) {
            return Named.check(fault, place, seen.errors().get(0)); // a call that holds all its results ends as a whole
        }
        assertEquals(ITEMS, seen.done());
        if (form != Form.MAP) { // which gives no values where there is an error
            assertEquals(List.of(0, 1, 3, 4), numbers(seen));
        }
        return Named.check(fault, place, seen.errors().get(0));
    }

    private static List<Integer> numbers(Seen<Trap> seen) {
        return seen.values().stream().map(Trap::number).sorted().toList();
    }

    /** What never ends here is ended with its call. */
    private static String ofTheCall(Seen<Trap> seen) {
        assertEquals(1, seen.errors().size(), seen.toString());
        var late = assertInstanceOf(TaskTimeoutException.class, seen.errors().get(0));
        assertEquals(-1, late.index());
        return "TaskTimeout of the call";
    }

    /** The first items of an eager call are written by the caller: nobody else waits for that, and once it ends all goes on. */
    private static Verdict loopOfTheCaller(Stage stage, Form form) throws Exception {
        try (Gate gate = stage.gate()) {
            List<Trap> items = items(Trap.writtenAt(gate, TRAP));
            var calling = CompletableFuture.supplyAsync(
                    () -> form.begin(stage.pool(), Trap::run, items, Limit.NONE).await(),
                    call -> new Thread(call, "a caller in a loop of its own").start());
            gate.awaitArrivals(1);
            long begin = System.nanoTime();
            stage.checkServes();
            Verdict verdict = Verdict.since(begin, "own loop");
            assertFalse(calling.isDone());
            gate.open();
            assertEquals(List.of(0, 1, 2, 3, 4), numbers(calling.get(Stage.LONG.toSeconds(), TimeUnit.SECONDS)));
            return verdict;
        }
    }
}
