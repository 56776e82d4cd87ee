package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.kernel.eval.Session;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ListingsTest {

    @Test
    void eachVariableTakesALine() {
        assertEquals(
                """
                name  type    value
                x     int     17
                many  int[]   [1, 2]
                text  String  first
                bad   Object  a dev.lido.kernel.magic.ListingsTest$1, whose toString() th…
                """,
                Listings.variables(List.of(
                        new Session.Variable("x", "int", 17),
                        new Session.Variable("many", "int[]", new int[] {1, 2}),
                        new Session.Variable("text", "String", "first\nsecond"),
                        new Session.Variable("bad", "Object", new Object() {
                            @Override
                            public String toString() {
                                throw new IllegalStateException();
                            }
                        }))));
    }

    @Test
    void ofAHugeCollectionFewElementsAreAsked() {
        var asked = new AtomicInteger();
        List<Integer> huge = Collections.unmodifiableList(new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return asked.incrementAndGet();
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        });
        String text = Listings.variables(List.of(new Session.Variable("huge", "List<Integer>", huge)));
        assertTrue(text.contains("[1, 2, 3, "), text);
        assertTrue(asked.get() <= 100, "asked " + asked);
    }
}
