package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Action1;
import dev.lido.Args;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn1;
import dev.lido.Fn2;
import dev.lido.Fn3;
import dev.lido.Fn4;
import dev.lido.Fn5;
import dev.lido.FnN;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names: "Lists, sets, arrays of objects and of primitives, streams, iterators and lazy {@code Iterable}s are accepted wherever items
 * are", plain, with a chunksize and with options. The forms are found by reflection, so that none is forgotten.
 */
@Timeout(30)
class FormsIT extends SharedPoolFixture {

    private static final Map<Class<?>, Object> FUNCTIONS = Map.of(
            Fn1.class, (Fn1<Object, String>) x -> "" + x,
            Fn2.class, (Fn2<Object, Object, String>) (a, b) -> "" + a + b,
            Fn3.class, (Fn3<Object, Object, Object, String>) (a, b, c) -> "" + a + b + c,
            Fn4.class, (Fn4<Object, Object, Object, Object, String>) (a, b, c, d) -> "" + a + b + c + d,
            Fn5.class, (Fn5<Object, Object, Object, Object, Object, String>) (a, b, c, d, e) -> "" + a + b + c + d + e,
            FnN.class, (FnN<String>) Arrays::toString);

    private static final Map<Class<?>, List<?>> TUPLES = Map.of(
            Fn1.class, List.of(1, 2, 3),
            Fn2.class, List.of(Args.args(1, 2), Args.args(3, 4)),
            Fn3.class, List.of(Args.args(1, 2, 3), Args.args(4, 5, 6)),
            Fn4.class, List.of(Args.args(1, 2, 3, 4), Args.args(5, 6, 7, 8)),
            Fn5.class, List.of(Args.args(1, 2, 3, 4, 5), Args.args(6, 7, 8, 9, 0)),
            FnN.class, List.of(new Object[] {1, "a"}, new Object[] {}, new Object[] {null, 2L, 'c'}));

    private static final Map<Class<?>, Object> PRIMITIVES = Map.of(
            int[].class, new int[] {1, 2},
            long[].class, new long[] {1, 1L << 40},
            double[].class, new double[] {0.5, 2},
            float[].class, new float[] {0.25f, 2},
            short[].class, new short[] {1, -2},
            byte[].class, new byte[] {1, -128},
            char[].class, new char[] {'a', 'ä'},
            boolean[].class, new boolean[] {true, false});

    private static final Map<Class<?>, List<String>> PRINTED = Map.of(
            int[].class, List.of("1", "2"),
            long[].class, List.of("1", "1099511627776"),
            double[].class, List.of("0.5", "2.0"),
            float[].class, List.of("0.25", "2.0"),
            short[].class, List.of("1", "-2"),
            byte[].class, List.of("1", "-128"),
            char[].class, List.of("a", "ä"),
            boolean[].class, List.of("true", "false"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"map", "mapAsync", "mapOutcomes", "mapOutcomesAsync", "imap", "imapUnordered"})
    void everyFormOfItemsIsAcceptedByEveryCallPlainWithChunksizeAndWithOptions(String call) throws Exception {
        List<Method> forms = forms(call);
        assertEquals(39, forms.size(), "5 kinds of objects and 8 of primitives, 3 forms each");
        for (Method form : forms) {
            boolean sorted = call.equals("imapUnordered");
            assertEquals(sortedIf(sorted, expected(form)), sortedIf(sorted, results(call(form))), form.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starmap", "starmapAsync"})
    void everyFormOfStarmapTakesTwoToFiveArgumentsOrAnyNumber(String call) throws Exception {
        List<Method> forms = forms(call);
        assertEquals(
                5, forms.stream().map(m -> m.getParameterTypes()[0]).distinct().count());
        for (Method form : forms) {
            assertEquals(expected(form), results(call(form)), form.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forEach", "forEachAsync"})
    void everyFormOfForEachRunsItsActionForEachItem(String call) throws Exception {
        List<Method> forms = forms(call);
        assertEquals(39, forms.size());
        for (Method form : forms) {
            Path marks = Files.createTempDirectory(directory, "marks");
            Action1<Object> mark = x -> Files.createFile(marks.resolve("" + x));
            Object[] arguments = arguments(form);
            arguments[0] = mark;
            results(form.invoke(pool, arguments));
            assertEquals(sortedIf(true, expected(form)), names(marks), form.toString());
        }
    }

    @Test
    void whatAUserTypesCompilesForEveryKindOfItems() {
        List<Integer> squares = List.of(1, 4, 9);
        assertEquals(squares, pool.map(x -> x * x, List.of(1, 2, 3)));
        assertEquals(squares, pool.map(x -> x * x, new LinkedHashSet<>(List.of(1, 2, 3))));
        assertEquals(squares, pool.map(x -> x * x, new Integer[] {1, 2, 3}));
        assertEquals(squares, pool.map(x -> x * x, new int[] {1, 2, 3}));
        assertEquals(squares, pool.map(x -> x * x, Range.range(1, 4)));
        assertEquals(squares, pool.map(x -> x * x, Stream.of(1, 2, 3)));
        assertEquals(squares, pool.map(x -> x * x, IntStream.of(1, 2, 3)));
        assertEquals(squares, pool.map(x -> x * x, List.of(1, 2, 3).iterator()));
        assertEquals(squares, pool.map(x -> x * x, pool.imap(x -> x, List.of(1, 2, 3))));
        Iterable<Integer> lazy = () -> IntStream.of(1, 2, 3).iterator();
        assertEquals(squares, pool.map(x -> x * x, lazy));
        assertEquals(List.of(0.5, 1.0), pool.map(x -> x / 2, DoubleStream.of(1, 2)));
        assertEquals(List.of(2L, 4L), pool.map(x -> x * 2, LongStream.of(1, 2)));
        assertEquals(List.of(true, false), pool.map(x -> !x, new boolean[] {false, true}));
        assertEquals(List.of("a!", "b!"), pool.map(x -> x + "!", new char[] {'a', 'b'}));
    }

    @Test
    void anArrayIsCopiedWhenTheCallIsMade() {
        int[] numbers = {1, 2, 3};
        try (ResultIterator<Integer> results = pool.imap(x -> x, numbers)) {
            Arrays.fill(numbers, 0);
            assertEquals(List.of(1, 2, 3), results.stream().toList());
        }
    }

    private static List<Method> forms(String call) {
        return Arrays.stream(Pool.class.getMethods())
                .filter(m -> m.getName().equals(call))
                .toList();
    }

    private static Object call(Method form) throws ReflectiveOperationException {
        return form.invoke(pool, arguments(form));
    }

    private static Object[] arguments(Method form) {
        Class<?>[] types = form.getParameterTypes();
        Object[] arguments = new Object[types.length];
        arguments[0] = FUNCTIONS.get(types[0]);
        arguments[1] = items(types[1], TUPLES.getOrDefault(types[0], List.of(1, 2, 3)));
        if (types.length == 3) {
            arguments[2] = types[2] == int.class ? (Object) 2 : (UnaryOperator<CallOptions<?>>) o -> o.chunksize(2);
        }
        return arguments;
    }

    private static Object items(Class<?> type, List<?> tuples) {
        if (type == Iterator.class) {
            return tuples.iterator();
        } else if (type == BaseStream.class) {
            return tuples.stream();
        } else if (type == ResultIterator.class) {
            return pool.imap(x -> x, tuples);
        } else if (type == Object[][].class) {
            return tuples.toArray(Object[][]::new);
        } else if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return tuples.toArray((Object[]) java.lang.reflect.Array.newInstance(type.getComponentType(), 0));
        }
        return PRIMITIVES.getOrDefault(type, tuples);
    }

    private static List<String> expected(Method form) throws Exception {
        Class<?>[] types = form.getParameterTypes();
        List<String> printed = PRINTED.get(types[1]);
        if (printed != null) {
            return printed;
        }
        List<String> expected = new ArrayList<>();
        for (Object tuple : TUPLES.getOrDefault(types[0], List.of(1, 2, 3))) {
            expected.add(
                    tuple instanceof Object[] any
                            ? Arrays.toString(any)
                            : tuple.toString().replaceAll("[^0-9]", ""));
        }
        return expected;
    }

    private static List<?> results(Object returned) {
        Object whole = returned instanceof AsyncResult<?> result ? result.get() : returned;
        if (whole instanceof ResultIterator<?> lazy) {
            return lazy.stream().toList();
        }
        List<Object> values = new ArrayList<>();
        for (Object each : whole == null ? List.of() : assertInstanceOf(List.class, whole)) {
            values.add(each instanceof Outcome<?> outcome ? outcome.value() : each);
        }
        return values;
    }

    private static List<?> sortedIf(boolean sorted, List<?> values) {
        return sorted ? values.stream().sorted().toList() : values;
    }

    private static List<String> names(Path marks) throws IOException {
        try (Stream<Path> files = Files.list(marks)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertTrue(names.size() > 1);
            return names;
        }
    }
}
