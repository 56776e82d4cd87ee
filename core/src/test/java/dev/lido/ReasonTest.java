package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.spi.Death;
import dev.lido.spi.WorkerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why an item failed, as tables tell it. */
@Timeout(10)
class ReasonTest {

    private static final WorkerId WORKER = new WorkerId(1, 4711);
    private static final ItemException.Place PLACE = new ItemException.Place("map-1", 3, "x");

    @Test
    void whatTheFunctionThrewWithoutItsPackage() {
        assertEquals("ArithmeticException: / by zero", threw(new ArithmeticException("/ by zero")));
        assertEquals("IllegalStateException", threw(new IllegalStateException()));
        assertEquals("Odd: a.b c", threw(RemoteException.of("REPL.$JShell$3$Odd", "a.b c", "")));
    }

    @Test
    void theFirstLineAndNoMoreThanIsRead() {
        assertEquals("RuntimeException: one", threw(new RuntimeException("one\ntwo")));
        assertEquals(200, threw(new RuntimeException("x".repeat(1_000))).length());
    }

    @Test
    void whatElseHappenedToIt() {
        var death = new Death(WORKER, "SIGKILL", List.of("last", "words"), -1, null);
        assertEquals(
                "WorkerLostException: was lost: worker w1 (pid 4711) died of SIGKILL; its last words:",
                reason(Failures.lost(PLACE, death, 1)));
        var greedy = new Death(WORKER, "SIGKILL", List.of(), 3 << 20, -1, null, "used too much");
        assertEquals(
                "WorkerLostException: was lost: worker w1 (pid 4711) used too much, and was killed (and 1 more before it);"
                        + " heap at its last report: 3 MiB",
                reason(Failures.lost(PLACE, greedy, 2)));
        assertEquals(
                "TaskTimeoutException: was stopped in w1 (pid 4711) after 5 ms, its limit; see o.timeout(…)",
                reason(Failures.timedOut(PLACE, 5_000_000, WORKER)));
    }

    @Test
    void nothingWhereAllWentWell() {
        assertEquals("", Outcome.of(1, 2).reason());
    }

    private static String threw(Throwable cause) {
        return reason(Failures.threw(PLACE, WORKER, cause));
    }

    private static String reason(PoolException error) {
        return Outcome.failed(3, error).reason();
    }
}
