package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.JobState;
import dev.lido.table.Glyphs;
import dev.lido.table.Pace;
import dev.lido.table.TextOverview;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@Timeout(10)
@ResourceLock(Resources.SYSTEM_OUT)
class InPlaceScreenTest {

    private final FakeTerminal terminal = new FakeTerminal();
    private final FakeView view = new FakeView();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void aTerminal() {
        System.setOut(terminal.stream());
        System.setErr(terminal.stream());
        terminal.stream().println("jshell> map(…)");
    }

    @AfterEach
    void theRealStreams() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void theTableIsDrawnInPlace() {
        Screen screen = screen(false);
        for (int done = 0; done <= 100; done += 10) {
            screen.paint(view.running(1, done, done * 100L));
        }
        List<String> rows = terminal.rows();
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.get(1).startsWith("job "), rows.get(1));
        assertTrue(rows.get(2).contains("100/100"), rows.get(2));
        assertEquals("", rows.get(3));
    }

    @Test
    void nothingIsLeftOfATableThatVanishes() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000).worker(1).worker(2));
        screen.end(view);
        assertEquals(List.of("jshell> map(…)", ""), terminal.rows());
    }

    @Test
    void theLastStateStaysWithItsErrorsButWithoutWorkers() {
        Screen screen = screen(true);
        screen.paint(view.running(1, 10, 1_000).worker(1));
        screen.end(view.ended(1, JobState.FAILED, 2_000, "item 3 failed"));
        List<String> rows = terminal.rows();
        assertEquals(5, rows.size(), rows.toString());
        assertTrue(rows.get(2).startsWith("map-1  failed "), rows.get(2));
        assertEquals("map-1: item 3 failed", rows.get(3));
    }

    @Test
    void whatIsPrintedMeanwhileStandsAboveTheTable() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000));
        System.out.println("[w1] hello");
        System.err.println("[w2] wörld");
        System.out.print("half a ");
        screen.paint(view.running(1, 20, 2_000));
        System.out.println("line");
        screen.paint(view.running(1, 30, 3_000));
        List<String> rows = terminal.rows();
        assertEquals(List.of("jshell> map(…)", "[w1] hello", "[w2] wörld", "half a line"), rows.subList(0, 4));
        assertTrue(rows.get(5).contains("30/100"), rows.get(5));
        assertEquals(7, rows.size(), rows.toString());
    }

    @Test
    void nothingPrintedIsLostAtTheEnd() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000));
        System.out.print("no line end");
        screen.end(view);
        System.out.println(", but later");
        assertEquals(List.of("jshell> map(…)", "no line end, but later", ""), terminal.rows());
        assertEquals(terminal.stream(), System.out);
    }

    @Test
    void aShrinkingTableLeavesNoRests() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000).worker(1).worker(2).worker(3));
        screen.paint(new FakeView().running(1, 20, 2_000));
        assertEquals(4, terminal.rows().size(), terminal.rows().toString());
    }

    @Test
    void aCancelledJobStaysSinceJShellSaysNothingOfIt() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000));
        screen.end(view.ended(1, JobState.CANCELLED, 2_000, ""));
        assertTrue(
                terminal.rows().toString().contains("map-1  cancelled"),
                terminal.rows().toString());
    }

    @Test
    void aTerminalThatChangesItsWidthShowsOneTableOfThatWidth() {
        Screen screen = screen(false);
        screen.paint(view.running(1, 10, 1_000).worker(1).worker(2));
        for (int columns : new int[] {40, 160, 20, 80}) {
            terminal.resize(columns);
            screen.paint(view.running(1, 20, 2_000));
            List<String> rows = terminal.rows();
            assertEquals(8, rows.size(), rows.toString());
            assertEquals("jshell> map(…)", rows.get(0));
            assertTrue(rows.stream().allMatch(row -> row.length() < columns), rows.toString());
        }
        screen.end(view);
        assertEquals(List.of("jshell> map(…)", ""), terminal.rows());
    }

    @Test
    void aTerminalThatGotNarrowerAMomentAgoCutsRowsOffAndWrapsAgainAfterwards() {
        Screen screen = screen(false);
        terminal.narrowUnseen(50);
        screen.paint(view.running(1, 10, 1_000));
        assertEquals(4, terminal.rows().size(), terminal.rows().toString());
        assertTrue(terminal.raw().lastIndexOf("\033[?7h") > terminal.raw().lastIndexOf("\033[?7l"));
    }

    @Test
    void manyJobsDoNotScrollTheTopAway() {
        for (int id = 1; id <= 100; id++) {
            view.running(id, 10, 1_000);
        }
        for (int number = 1; number <= 50; number++) {
            view.worker(number);
        }
        screen(false).paint(view);
        assertTrue(terminal.rows().size() <= 24, terminal.rows().toString());
        assertTrue(terminal.rows().contains("and 91 more jobs"), terminal.rows().toString());
        assertTrue(
                terminal.rows().contains("and 42 more workers"), terminal.rows().toString());
    }

    @Test
    void coloursAreLeftOutWhereTheyAreNotWanted() {
        screen(false).paint(view.running(1, 10, 1_000));
        assertFalse(terminal.raw().matches("(?s).*\033\\[\\d*m.*"), () -> terminal.raw()
                .replace("\033", "^"));
    }

    private Screen screen(boolean stays) {
        return new InPlaceScreen(
                terminal.stream(),
                () -> new Terminal(terminal.columns(), Glyphs.UNICODE, Colours.NONE),
                new TextOverview(new Pace(() -> 0)::note),
                stays);
    }
}
