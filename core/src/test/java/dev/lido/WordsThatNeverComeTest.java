package dev.lido;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Items and errors whose words never come cost no call its end. */
@Timeout(30)
final class WordsThatNeverComeTest extends ThreadsPoolFixture {

    @Test
    void anItemWhoseTextIsNeverWholeCostsOnlyItself() {
        var endless = new Object() {
            @Override
            public String toString() {
                while (!released) {
                    Thread.onSpinWait();
                }
                return "late";
            }
        };
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    throw new IllegalStateException("no");
                },
                List.of(endless, endless));
        var error = assertThrows(TaskFailedException.class, () -> result.get(LONG));
        assertTrue(error.argument().startsWith("a dev.lido.WordsThatNeverComeTest$"), error.argument());
    }

    /** Whose words never come. */
    private final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            while (!released) {
                Thread.onSpinWait();
            }
            return "late";
        }
    }

    @Test
    void anErrorWhoseWordsNeverComeEndsItsJob() {
        AsyncResult<Integer> ofCallback = pool.applyAsync(
                () -> 1,
                o -> o.callback(x -> {
                    throw new Mute();
                }));
        assertThrows(Mute.class, () -> ofCallback.get(LONG));
        AsyncResult<Integer> ofItem = pool.applyAsync(() -> {
            throw new Mute();
        });
        var failed = assertThrows(TaskFailedException.class, () -> ofItem.get(LONG));
        assertTrue(failed.getMessage().contains(Mute.class.getName()), failed.getMessage());
    }
}
