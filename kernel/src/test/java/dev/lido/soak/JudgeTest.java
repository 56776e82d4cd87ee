package dev.lido.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.TaskCancelledException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs of two items, the second of which throws; their errors come from a pool of threads. */
@Timeout(30)
class JudgeTest {

    private static final Formula FORMULA = new Formula(10, List.of(1L));
    private static final List<Task> TASKS = List.of(new Task(0, Fault.NONE, 2), new Task(1, Fault.THROW, 5));
    private static final Answer RIGHT = new Answer(0, 21, null);

    private final Tally tally = new Tally();
    private final Kills kills = new Kills();
    private final Pool pool =
            Pool.builder().context(Context.threads()).processes(1).open();
    private final Round round = new Round(pool);
    private final Sighting sighting = new Sighting();
    private final List<Outcome<Answer>> outcomes = pool.mapOutcomes(task -> Work.run(task, FORMULA), TASKS);
    private final Throwable error = outcomes.get(1).error();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatTheModelSaysIsNoFlaw() {
        sighting.outcomes(outcomes);
        assertFlaws("", Kind.MAP_OUTCOMES);
    }

    @Test
    void anItemThatIsNotThereIsLost() {
        sighting.answered(0, RIGHT);
        assertFlaws("lost", Kind.IMAP);
    }

    @Test
    void anItemThatComesTwiceIsDoubled() {
        sighting.outcomes(outcomes);
        sighting.answered(0, RIGHT);
        assertFlaws("doubled", Kind.IMAP_UNORDERED);
    }

    @Test
    void anotherValueIsWrong() {
        sighting.answered(0, new Answer(0, 22, null));
        sighting.failed(1, error);
        assertFlaws("wrong", Kind.IMAP);
        assertTrue(tally.findings().get(0).contains("job 7 ("), tally.findings()::toString);
        assertTrue(
                tally.findings().get(0).contains("expected answer 0: 21; came answer 0: 22"),
                tally.findings()::toString);
    }

    @Test
    void aValueOfAnItemThatMustFailIsWrong() {
        sighting.list(List.of(RIGHT, new Answer(1, 51, null)));
        assertFlaws("wrong", Kind.MAP);
    }

    @Test
    void theErrorOfAnotherItemIsWrong() {
        sighting.failed(0, error);
        sighting.failed(1, error);
        assertFlaws("wrong", Kind.IMAP);
    }

    @Test
    void aCallThatEndsWithItsItemsErrorIsRight() {
        sighting.ended(error);
        assertFlaws("", Kind.MAP);
    }

    @Test
    void aCallWithoutValuesMustTellOfItsItemsError() {
        assertFlaws("lost", Kind.FOR_EACH);
    }

    @Test
    void anErrorThatIsNotListedIsLost() {
        sighting.ended(error);
        assertFlaws("lost", Kind.FOR_EACH_ASYNC);
    }

    @Test
    void aCancellationThatNobodyAskedForIsWrong() {
        sighting.ended(cancelled());
        assertFlaws("wrong", Kind.IMAP);
    }

    @Test
    void aCancellationThatSomebodyAskedForIsRight() {
        sighting.cancelled();
        sighting.ended(cancelled());
        assertFlaws("", Kind.MAP_ASYNC);
    }

    @Test
    void aResultAfterASuccessfulCancellationIsWrong() {
        sighting.cancelled();
        sighting.outcomes(outcomes);
        assertFlaws("wrong", Kind.MAP_OUTCOMES_ASYNC);
    }

    @Test
    void aCallbackThatNeverCameIsLostAndASecondOneDoubled() {
        sighting.accepted();
        sighting.outcomes(outcomes);
        assertFlaws("lost", Kind.MAP_OUTCOMES_ASYNC);
        sighting.calledBack();
        assertFlaws("lost", Kind.MAP_OUTCOMES_ASYNC); // no other one
        sighting.errorCalledBack();
        assertFlaws("lost doubled", Kind.MAP_OUTCOMES_ASYNC);
    }

    @Test
    void aRefusalIsRightOnlyWhereThePoolEnds() {
        sighting.ended(new IllegalStateException("pool is closed: pool-1"));
        assertFlaws("wrong", Kind.MAP);
        round.end(Fault.CLOSE);
        assertFlaws("wrong", Kind.MAP); // no other one
    }

    @Test
    void aKilledWorkerMayCostOneItemAndNoMore() {
        kills.add(77);
        assertTrue(kills.excuses(77, "1:5"));
        assertTrue(kills.excuses(77, "1:5"), "told once more");
        assertEquals(List.of(false, false), List.of(kills.excuses(77, "1:6"), kills.excuses(78, "1:6")));
    }

    private Throwable cancelled() {
        var never = new CountDownLatch(1);
        AsyncResult<Void> result = pool.applyAsync(() -> {
            never.await();
        });
        result.cancel();
        return assertThrows(TaskCancelledException.class, result::get);
    }

    private void assertFlaws(String words, Kind kind) {
        var settings = new Settings("soak-7", 0, null, 0, false);
        var plan = new Plan(7, kind, TASKS, FORMULA, settings, Fault.NONE, 0);
        new Judge(plan, sighting, round, new Model(kills), tally).judge();
        String summary = tally.summary(Duration.ZERO, 1);
        for (Flaw flaw : Flaw.values()) {
            String count = flaw.word() + (words.contains(flaw.word()) ? " 1" : " 0");
            assertTrue(summary.contains(count), summary + tally.findings());
        }
    }
}
