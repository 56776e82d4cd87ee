package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlannerTest {

    private static final int JOBS = 1_000;

    private final List<Plan> plans =
            LongStream.range(0, JOBS).mapToObj(new Planner(42)::plan).toList();

    @Test
    void theSeedAndTheNumberMakeTheJob() {
        assertEquals(plans.get(7), new Planner(42).plan(7));
        assertNotEquals(plans.get(7), new Planner(43).plan(7));
    }

    @Test
    void everyKindOfCallAndFaultComesUp() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (Plan plan : plans) {
            kinds.add(plan.kind());
            faults.add(plan.disturbance());
            plan.tasks().forEach(task -> faults.add(task.fault()));
        }
        assertEquals(EnumSet.allOf(Kind.class), kinds);
        faults.addAll(List.of(Fault.WORKER_KILL, Fault.SHUTDOWN, Fault.CLOSE, Fault.TERMINATE));
        assertEquals(EnumSet.allOf(Fault.class), faults);
    }

    @Test
    void whatOnlyATimeOutEndsHasOne() {
        List<Plan> endless = plans.stream()
                .filter(plan ->
                        plan.tasks().stream().anyMatch(task -> task.fault().endless()))
                .toList();
        assertTrue(endless.size() > JOBS / 100, endless.size() + " jobs");
        endless.forEach(plan -> assertEquals(Planner.LIMIT, plan.settings().limit()));
    }

    @Test
    void aJobHasFewItemsThatCostAWorker() {
        for (Plan plan : plans) {
            long deaths = plan.tasks().stream()
                    .filter(task -> task.fault().lethal() || task.fault().endless())
                    .count();
            assertTrue(deaths <= 2, plan.toString());
        }
    }

    @Test
    void thereAreEmptyJobsAndJobsOfThousands() {
        assertTrue(plans.stream().anyMatch(plan -> plan.tasks().isEmpty()));
        assertTrue(plans.stream().anyMatch(plan -> plan.tasks().size() > 2_000));
    }
}
