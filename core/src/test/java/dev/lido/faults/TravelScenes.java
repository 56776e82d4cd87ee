package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lido.TaskTimeoutException;
import dev.lido.faults.Form.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Faults on the way of an item, from its writing to the reading of its result, among mates of the same chunk. All four forms of
 * calls are tried in the task itself; elsewhere the form makes no difference but for who writes and reads here: of an eager call the
 * caller, of a lazy one a thread of the pool's.
 */
final class TravelScenes {

    private static final int ITEMS = 5;
    private static final int TRAP = 2;

    private TravelScenes() {}

    static Verdict play(Stage stage, Fault fault, Place place) throws Exception {
        Verdict verdict = null;
        for (Form form : forms(fault, place)) {
            Verdict next = play(stage, fault, place, form);
            verdict = verdict == null ? next : verdict.and(next);
        }
        return verdict;
    }

    private static List<Form> forms(Fault fault, Place place) {
        return switch (place) {
            case TASK -> List.of(Form.values());
            // an eager call's first items are written by the caller himself: his own loop
            case SEND -> fault == Fault.LOOPS ? List.of(Form.IMAP) : List.of(Form.MAP, Form.IMAP);
            // a call that holds all its results ends when there is no room for one of them
            case READ_BACK ->
                fault == Fault.EXHAUSTS ? List.of(Form.IMAP, Form.APPLY) : List.of(Form.MAP, Form.IMAP_UNORDERED);
            default -> List.of(Form.MAP);
        };
    }

    private static Verdict play(Stage stage, Fault fault, Place place, Form form) throws Exception {
        List<Trap> items = new ArrayList<>(
                IntStream.range(0, ITEMS).mapToObj(Trap::harmless).toList());
        items.set(TRAP, Trap.of(TRAP, fault, place));
        boolean ours = place.isHere() && fault.lasts();
        long begin = System.nanoTime();
        Seen seen = form.call(stage.pool(), items, ours ? Limit.TOTAL : Limit.ofItem(fault));
        String name = ours ? ofTheCall(seen) : ofTheItem(seen, fault, place);
        return Verdict.since(begin, name);
    }

    private static String ofTheItem(Seen seen, Fault fault, Place place) throws Exception {
        assertEquals(1, seen.errors().size(), seen.toString());
        assertEquals(List.of(0, 1, 3, 4), seen.numbers().stream().sorted().toList());
        return Named.check(fault, place, seen.errors().get(0));
    }

    /** What never ends here is ended with its call. */
    private static String ofTheCall(Seen seen) {
        assertEquals(1, seen.errors().size(), seen.toString());
        var late = assertInstanceOf(TaskTimeoutException.class, seen.errors().get(0));
        assertEquals(-1, late.index());
        return "TaskTimeout of the call";
    }
}
