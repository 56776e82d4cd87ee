package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import java.util.ArrayList;
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
        var first = new Lines();
        prelude.showIn(first);
        assertEquals(List.of("wrong", "value"), first.lines);
    }

    @Test
    void theNextCellShowsNoneOfItAgainAndWhatComesLateStaysWithTheFirst() {
        prelude.print(false, "early");
        var first = new Lines();
        var second = new Lines();
        prelude.showIn(first);
        prelude.showIn(second);
        prelude.print(false, "late");
        assertEquals(List.of("early", "late"), first.lines);
        assertEquals(List.of(), second.lines);
    }

    private static final class Lines implements Outlet {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void display(Bundle bundle) {
            lines.add(String.valueOf(bundle.data().get(Bundle.TEXT)));
        }

        @Override
        public void display(Bundle bundle, String id) {
            display(bundle);
        }

        @Override
        public void update(Bundle bundle, String id) {
            display(bundle);
        }

        @Override
        public void print(boolean error, String text) {
            lines.add(text);
        }

        @Override
        public void clear(boolean wait) {
            lines.clear();
        }
    }
}
