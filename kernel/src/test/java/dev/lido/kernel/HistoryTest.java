package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the history tells of the cells that were run. */
@Timeout(30)
class HistoryTest {

    private final History history = new History();

    @BeforeEach
    void runSome() {
        history.add(1, "int a = 1;");
        history.add(2, "int b = 2;");
        history.add(3, "int a = 1;");
    }

    @Test
    void theTailHasTheLastCellsTheOldestFirst() {
        assertEquals(List.of(List.of(1, 2, "int b = 2;"), List.of(1, 3, "int a = 1;")), history.tail(2));
        assertEquals(3, history.tail(100).size());
        assertEquals(List.of(), history.tail(0));
    }

    @Test
    void aRangeGoesFromACellToBeforeAnother() {
        assertEquals(List.of(List.of(1, 1, "int a = 1;")), history.range(0, 1, 2));
        assertEquals(2, history.range(1, 2, 0).size());
        assertEquals(List.of(), history.range(7, 1, 2));
    }

    @Test
    void aSearchTakesStarsAndQuestionMarksAndNothingElseForMore() {
        assertEquals(2, history.search("int a*", 10, false).size());
        assertEquals(List.of(List.of(1, 3, "int a = 1;")), history.search("int a*", 10, true));
        assertEquals(3, history.search("int ? = ?;", 10, false).size());
        assertEquals(List.of(), history.search("int .*", 10, false));
        assertEquals(1, history.search("*", 1, false).size());
    }
}
