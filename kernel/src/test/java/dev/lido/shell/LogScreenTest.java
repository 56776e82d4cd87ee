package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.JobState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LogScreenTest {

    private final FakeTerminal file = new FakeTerminal();
    private final FakeView view = new FakeView();
    private long millis;
    private final Screen screen = new LogScreen(file.stream(), () -> millis * 1_000_000);

    @Test
    void aShortJobIsOneLine() {
        paint(0, 0);
        paint(50, 400);
        screen.end(view.ended(1, JobState.SUCCEEDED, 600, ""));
        assertEquals(List.of("map-1: done, 100/100 (100%), 167/s, 0.60 s", ""), file.rows());
    }

    @Test
    void eachTenthIsALineButNotMoreThanOneASecond() {
        for (int done = 0; done < 100; done++) {
            paint(done, done * 200L);
        }
        List<String> rows = file.rows();
        assertEquals(10, rows.size(), rows.toString());
        assertTrue(rows.get(0).startsWith("map-1: running, 10/100 (10%)"), rows.get(0));
    }

    @Test
    void aFastJobDoesNotFloodTheLog() {
        for (int done = 0; done < 100; done++) {
            paint(done, done * 20L);
        }
        assertTrue(file.rows().size() <= 3, file.rows().toString());
    }

    @Test
    void aSlowJobGivesSignsOfLifeEverMoreRarely() {
        for (int second = 0; second <= 3_600; second++) {
            paint(5, second * 1_000L);
        }
        int lines = file.rows().size() - 1;
        assertTrue(lines > 10 && lines < 60, lines + " lines");
    }

    @Test
    void noTerminalCodesInAFile() {
        paint(50, 5_000);
        screen.end(view.ended(1, JobState.CANCELLED, 6_000, "cancelled"));
        assertEquals(-1, file.raw().indexOf('\033'));
        assertEquals(
                "map-1: cancelled, 50/100 (50%), 8.3/s, 6.00 s",
                file.rows().get(file.rows().size() - 2));
    }

    private void paint(long done, long at) {
        millis = at;
        screen.paint(view.running(1, done, at));
    }
}
