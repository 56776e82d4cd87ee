package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GoalTest {

    private final Results results = Samples.results();

    @Test
    void allGoalsOfACaseMustBeReached() {
        assertEquals(Verdict.MET, Verdict.of(Samples.APPLY, results));
        assertEquals(Verdict.MISSED, Verdict.of(Samples.APPLY.toReach(Goal.within(1.9)), results));
        assertEquals(Verdict.MISSED, Verdict.of(Samples.SPEED, results));
        assertEquals(Verdict.MET, Verdict.of(Samples.SPEED.toReach(Goal.faster(1.5)), results));
    }

    @Test
    void withoutSomebodyToCompareToNothingIsSaid() {
        assertEquals(Verdict.UNKNOWN, Verdict.of(Samples.SPEED.toReach(Goal.within(2)), results));
        assertEquals(Verdict.UNKNOWN, Verdict.of(Samples.SPEED.toReach(), results));
        assertEquals(Verdict.UNKNOWN, Verdict.of(Samples.APPLY, new Results()));
    }

    @Test
    void theBestOfSomeIsNotTheBestOfAll() {
        results.leaveOut(Samples.SPEED);
        assertEquals(Verdict.UNKNOWN, Verdict.of(Samples.SPEED.toReach(Goal.faster(1.5)), results));
        assertEquals(Verdict.MISSED, Verdict.of(Samples.SPEED, results));
        results.leaveOut(Samples.APPLY);
        assertEquals(Verdict.MET, Verdict.of(Samples.APPLY, results));
    }

    @Test
    void aFigureIsComparedAsItIs() {
        assertEquals(Optional.of(true), Goal.atLeast(300).reached(Samples.SPEED, results));
        assertEquals(Optional.of(false), Goal.atMost(299).reached(Samples.SPEED, results));
    }

    @Test
    void costIsFlatIfItIsNearTheCheapest() {
        Goal flat = new Goal.Flat(1.5, List.of("small", "large"));
        Case small = renamed("small");
        Case large = renamed("large");
        results.add("lido", small, List.of(2.0));
        results.add("lido", large, List.of(3.0));
        assertEquals(Optional.of(true), flat.reached(large, results));
        results.add("lido", small, List.of(1.0, 1.0));
        assertEquals(Optional.of(false), flat.reached(large, results));
    }

    @Test
    void everyCaseEndsInItsUnitAndIsThereOnce() {
        for (boolean quick : new boolean[] {false, true}) {
            List<Case> cases = Cases.all(2, quick);
            assertEquals(cases.size(), cases.stream().map(Case::name).distinct().count());
            for (Case it : cases) {
                assertTrue(it.name().matches("[a-zA-Z0-9_]+_(ms|us|x|s|mib|serial)"), it.name());
                assertTrue(it.limits().stream().allMatch(Peers.LIMITS::contains), it.name());
            }
        }
    }

    private static Case renamed(String name) {
        return Case.of(name, "scale", name, Samples.APPLY.work());
    }
}
