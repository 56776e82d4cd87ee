package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.CallPlace;
import dev.lido.kernel.display.Outlets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CellPlaceTest {

    private final PlainOutlet cell = new PlainOutlet();

    @AfterEach
    void leave() {
        Outlets.leave();
    }

    @Test
    void whatWorkersPrintIsShownBelowTheCellThatMadeTheCallAlsoLater() {
        Outlets.enter(cell);
        CallPlace.Sink sink = new CellPlace().prints(1);
        Outlets.enter(new PlainOutlet());
        sink.line(false, "[w1] a");
        sink.line(true, "[w2] b");
        assertEquals("[w1] a\n![w2] b\n", cell.text());
    }
}
