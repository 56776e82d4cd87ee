package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values: equal in, equal out, of the same class, through a worker and back. */
@Timeout(30)
class ValuesIT extends SharedPoolFixture {

    private static <T> T there(T value) {
        return pool.apply(x -> x, value);
    }

    private static void equalInEqualOut(List<?> values) {
        List<Object> back = pool.map(x -> x, values, 1);
        List<Object> together = pool.map(x -> x, values, values.size());
        List<String> classes = pool.map(x -> x.getClass().getName(), values, values.size());
        for (int i = 0; i < values.size(); i++) {
            assertEquals(values.get(i), back.get(i));
            assertEquals(values.get(i), together.get(i));
            assertEquals(values.get(i).getClass().getName(), classes.get(i), "the class as the worker saw it");
            assertSame(values.get(i).getClass(), back.get(i).getClass());
        }
    }

    @Test
    void boxesStringsAndNumbers() {
        equalInEqualOut(List.of(
                (byte) -1,
                (short) -2,
                'ä',
                -3,
                1L << 40,
                0.1f,
                -0.0,
                Double.NaN,
                true,
                "",
                "Grüße 🦊",
                "x".repeat(100_000),
                new BigDecimal("1.50"),
                BigInteger.TWO.pow(200)));
    }

    @Test
    void arraysOfAllPrimitivesAndOfObjects() {
        assertArrayEquals(new byte[] {1, -1}, there(new byte[] {1, -1}));
        assertArrayEquals(new short[] {1, -1}, there(new short[] {1, -1}));
        assertArrayEquals(new char[] {'a', 'ä'}, there(new char[] {'a', 'ä'}));
        assertArrayEquals(new int[] {1, -1}, there(new int[] {1, -1}));
        assertArrayEquals(new long[] {1, -1}, there(new long[] {1, -1}));
        assertArrayEquals(new float[] {1, Float.NaN}, there(new float[] {1, Float.NaN}));
        assertArrayEquals(new double[] {1, -0.0}, there(new double[] {1, -0.0}));
        assertArrayEquals(new boolean[] {true, false}, there(new boolean[] {true, false}));
        int[][] ragged = {{1}, {}, null, {2, 3}};
        assertArrayEquals(ragged, there(ragged));
        Number[] numbers = {1, 2.0, null};
        assertArrayEquals(numbers, there(numbers));
        assertSame(Number[].class, there(numbers).getClass());
    }

    @Test
    @SuppressWarnings("JdkObsolete") // users send what they have
    void collectionsOfAllKindsWithTheirViews() {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
        equalInEqualOut(List.of(
                list,
                new LinkedList<>(list),
                new TreeSet<>(list),
                new HashMap<>(map),
                new TreeMap<>(map),
                map,
                new ConcurrentHashMap<>(map),
                List.of(),
                List.of(1),
                List.of(1, 2, 3),
                Set.of(1, 2),
                Map.of(1, 2),
                Map.of(1, 2, 3, 4),
                List.copyOf(list),
                Arrays.asList(1, null),
                Collections.emptyList(),
                Collections.singletonList(1),
                Collections.nCopies(3, "x"),
                Collections.unmodifiableList(list),
                Collections.unmodifiableMap(map),
                Collections.unmodifiableSet(new TreeSet<>(list)),
                Collections.synchronizedList(list),
                Collections.synchronizedMap(map),
                EnumSet.of(DayOfWeek.MONDAY),
                EnumSet.noneOf(DayOfWeek.class),
                new EnumMap<>(DayOfWeek.class),
                new EnumMap<>(Map.of(DayOfWeek.FRIDAY, 1))));
    }

    @Test
    void subListsKeysQueuesAndComparatorsKeepTheirContentAndOrder() {
        List<Integer> sub = new ArrayList<>(List.of(3, 1, 2)).subList(1, 3);
        assertEquals(sub, there(sub));
        assertEquals(List.of(2, 3), there(List.of(1, 2, 3).subList(1, 3)));
        assertEquals(Set.of("k"), Set.copyOf(there(new HashMap<>(Map.of("k", 1)).keySet())));
        assertEquals(List.of(1, 2), List.copyOf(there(new ArrayDeque<>(List.of(1, 2)))));
        assertEquals(3, there(new PriorityQueue<>(List.of(5, 3, 4))).poll());
        TreeSet<String> reversed = new TreeSet<>(Collections.reverseOrder());
        reversed.addAll(List.of("a", "b"));
        assertEquals("b", there(reversed).first());
        assertThrows(
                UnsupportedOperationException.class, () -> there(List.of(1)).add(2));
        assertThrows(UnsupportedOperationException.class, () -> there(Collections.unmodifiableList(sub))
                .clear());
    }

    @Test
    void timeIdentityPlacesAndPatterns() {
        equalInEqualOut(List.of(
                Instant.now(),
                Duration.ofNanos(1),
                LocalDate.of(2024, 2, 29),
                LocalDateTime.MAX,
                Period.ofDays(3),
                ZonedDateTime.now(ZoneId.of("Europe/Berlin")),
                ZoneId.of("UTC"),
                UUID.randomUUID(),
                Optional.of(1),
                Optional.empty(),
                OptionalInt.of(3),
                Path.of("a", "b"),
                new File("x"),
                URI.create("http://a/b?c#d"),
                Locale.GERMANY,
                Currency.getInstance("EUR"),
                StandardCharsets.UTF_8,
                BitSet.valueOf(new long[] {5}),
                ByteBuffer.wrap(new byte[] {1, 2, 3}),
                String.class,
                int.class));
        Pattern pattern = there(Pattern.compile("a+b", Pattern.CASE_INSENSITIVE));
        assertTrue(pattern.matcher("AAb").matches());
    }

    @Test
    void atomicsExceptionsRecordsEnumsAndPlainObjects() {
        assertEquals(7, there(new AtomicInteger(7)).get());
        assertEquals(7, there(new AtomicLong(7)).get());
        assertEquals("x", there(new AtomicReference<>("x")).get());
        Exception error = there(new IllegalStateException("outer", new RuntimeException("inner")));
        assertEquals("inner", error.getCause().getMessage());
        assertSame(Level.HIGH, there(Level.HIGH));
        equalInEqualOut(List.of(new Point(1, List.of(new Point(2, List.of()))), Level.LOW, DayOfWeek.SUNDAY));
        Plain plain = there(new Plain("a", new int[] {1}));
        assertEquals("a", plain.name);
        assertArrayEquals(new int[] {1}, plain.numbers);
        assertEquals("kept", plain.inherited);
    }

    record Point(int x, List<Point> more) {}

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "high";
            }
        }
    }

    /** A class with a state to inherit. */
    static class Base {
        String inherited = "unset";
    }

    /** Neither serializable nor with a constructor of no arguments. */
    static final class Plain extends Base {
        private final String name;
        private final int[] numbers;

        Plain(String name, int[] numbers) {
            this.name = name;
            this.numbers = numbers;
            this.inherited = "kept";
        }
    }
}
