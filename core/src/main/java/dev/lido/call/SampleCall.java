package dev.lido.call;

import dev.lido.spi.ItemFunction;
import java.util.List;
import java.util.Map;

/** A call that is made only so that the classes which calls need are loaded. */
public final class SampleCall {

    /** Its function. */
    public static final ItemFunction FUNCTION = item -> List.of(item);

    private SampleCall() {}

    /** Its item: values of a few common kinds. */
    public static Object item() {
        return Map.of("text", List.of(1, 2L, 3.0, new int[] {4}, "five"));
    }
}
