package dev.lido.codec;

import static dev.lido.codec.Samples.copy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RoundTripTest {

    static Stream<Object[]> values() {
        return Values.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void comesBackEqual(String name, Object value) throws Exception {
        assertSame(name, value, copy(value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void comesBackEqualFromWithinOthers(String name, Object value) throws Exception {
        Object[] whole = copy(new Object[] {new Samples.Pair<>(name, value), value});
        assertSame(name, value, whole[1]);
        Object inner = ((Samples.Pair<?, ?>) whole[0]).second();
        assertSame(name, value, inner);
        assertTrue(
                value instanceof Number || value instanceof Boolean || value instanceof Character || inner == whole[1],
                "shared");
        assertSame(
                name,
                value,
                copy(new Samples.Words(null)).isEmpty() ? wordsOf(value).get(0) : null);
    }

    private static Samples.Words wordsOf(Object value) throws TransferFault {
        var words = new Samples.Words(new Samples.Point(1, 2));
        words.add(value);
        return copy(words);
    }

    private static void assertSame(String name, Object expected, Object actual) {
        if (expected instanceof Object[] array) {
            assertEquals(expected.getClass(), actual.getClass());
            assertTrue(Arrays.deepEquals(array, (Object[]) actual), name);
        } else if (expected != null && expected.getClass().isArray()) {
            assertTrue(Arrays.deepEquals(new Object[] {expected}, new Object[] {actual}), name);
        } else if (Values.comparesByText(expected)) {
            assertEquals(expected.getClass(), actual.getClass());
            assertEquals(Values.text(expected), Values.text(actual));
            assertNotSame(expected, actual);
        } else {
            assertEquals(expected, actual);
            assertEquals(actual, expected);
            if (name.startsWith("=")) {
                assertEquals(expected.getClass(), actual.getClass());
            }
        }
    }
}
