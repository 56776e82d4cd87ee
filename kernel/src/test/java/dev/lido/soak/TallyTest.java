package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void theSummaryHasItsFixedForm() {
        var task = new Task(0, Fault.EXIT, 1);
        var settings = new Settings("soak-1", 0, null, 0, false);
        tally.count(new Plan(
                1,
                Kind.MAP,
                Collections.nCopies(1_200, task),
                new Formula(1, List.of()),
                settings,
                Fault.INTERRUPT,
                0));
        tally.count(Fault.CLOSE, 2);
        tally.flaw(Flaw.WRONG, "one");
        assertEquals(
                "soak: 2 min, seed 42, 1 jobs, 1,200 items; faults: 1,200 exits, 1 interrupts, 2 closes; "
                        + "lost 0, doubled 0, wrong 1, hung 0, leaked 0",
                tally.summary(Duration.ofMinutes(2), 42));
    }

    @Test
    void aSoakWithoutFaultsSaysSo() {
        assertEquals(
                "soak: 0.3 min, seed -1, 0 jobs, 0 items; faults: none; lost 0, doubled 0, wrong 0, hung 0, leaked 0",
                tally.summary(Duration.ofSeconds(20), -1));
    }

    @Test
    void manyFlawsAreCountedAndTheFirstTold() {
        for (int i = 0; i < 1_000; i++) {
            tally.flaw(Flaw.LOST, "item " + i);
        }
        assertEquals(1_000, tally.total());
        assertEquals(20, tally.findings().size());
        assertEquals("lost: item 0", tally.findings().get(0));
    }
}
