package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.kernel.display.Bundle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PreludeTest {

    private final Prelude prelude = new Prelude();

    @Test
    void whatWasShownBeforeThereWasACellIsShownByTheFirst() {
        prelude.print(true, "wrong");
        prelude.display(Bundle.text("value"));
        var first = new PlainOutlet();
        prelude.showIn(first);
        assertEquals(List.of("!wrong", "value"), first.shown());
    }

    @Test
    void theNextCellShowsNoneOfItAgainAndWhatComesLateStaysWithTheFirst() {
        prelude.print(false, "early");
        var first = new PlainOutlet();
        var second = new PlainOutlet();
        prelude.showIn(first);
        prelude.showIn(second);
        prelude.print(false, "late");
        assertEquals(List.of("early", "late"), first.shown());
        assertEquals(List.of(), second.shown());
    }
}
