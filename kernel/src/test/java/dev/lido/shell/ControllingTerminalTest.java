package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ControllingTerminalTest {

    @Test
    void whereThereIsNoneNothingIsKnown() {
        assertEquals(OptionalInt.empty(), new ControllingTerminal(new File("/no/such/device")).columns());
    }

    @Test
    void whatIsNoTerminalTellsNothing() {
        var none = new ControllingTerminal(new File("/dev/null"));
        assertEquals(OptionalInt.empty(), none.columns());
        assertEquals(OptionalInt.empty(), none.columns());
    }
}
