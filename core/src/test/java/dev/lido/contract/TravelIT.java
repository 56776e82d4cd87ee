package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Fn1;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.Range;
import dev.lido.ResultIterator;
import dev.lido.TaskTimeoutException;
import dev.lido.TransferException;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Functions and data that travel: functions of every shape, graphs, size, and refusals. Plain values are {@link ValuesIT}'s. */
@Timeout(30)
class TravelIT extends SharedPoolFixture {

    /** What a worker assigns to static state stays in that worker. */
    private static int counter = 5;

    private static int square(int x) {
        return x * x;
    }

    private int field = 3;

    @Test
    void lambdasMethodReferencesAnonymousLocalAndNestedClassesTravelAsFunctions() {
        int captured = 10;
        record Local(int by) implements Fn1<Integer, Integer> {
            @Override
            public Integer call(Integer x) {
                return x * by;
            }
        }
        List<Fn1<Integer, Integer>> functions = List.of(
                x -> x + 1, x -> x + captured, TravelIT::square, Math::abs, new Nested(4), new Local(5), Shape.TWICE);
        List<Integer> results = new ArrayList<>();
        for (Fn1<Integer, Integer> f : functions) {
            results.addAll(pool.map(f, List.of(-3)));
        }
        assertEquals(List.of(-2, 7, 9, 3, -12, -15, -6), results);
        Fn1<String, Integer> bound = "abc"::indexOf;
        int found = pool.apply(bound, "c");
        assertEquals(2, found);
        List<String> made = pool.map(String::new, List.of("x"));
        assertEquals(List.of("x"), made);
    }

    /** A nested class that is a function. */
    static final class Nested implements Fn1<Integer, Integer> {
        private final int by;

        Nested(int by) {
            this.by = by;
        }

        @Override
        public Integer call(Integer x) {
            return x * by;
        }
    }

    /** An enum whose constants are functions. */
    enum Shape implements Fn1<Integer, Integer> {
        TWICE {
            @Override
            public Integer call(Integer x) {
                return 2 * x;
            }
        }
    }

    @Test
    void anAnonymousClassTravelsAndLambdasAreValuesToo() {
        Fn1<Integer, Integer> anonymous = new Fn1<>() {
            @Override
            public Integer call(Integer x) {
                return x - 1;
            }
        };
        int less = pool.apply(anonymous, 1);
        assertEquals(0, less);
        Fn1<Integer, Integer> twice = x -> 2 * x;
        Fn1<Integer, Integer> back = pool.apply(f -> f, twice);
        int direct = pool.apply((f, x) -> f.call(f.call(x)), back, 3);
        assertEquals(12, direct);
    }

    @Test
    void aFunctionThatReadsAFieldOfItsObjectCarriesTheFieldAsItIsAtTheCall() {
        field = 4;
        assertEquals(List.of(5), pool.map(x -> x + field, List.of(1)));
        field = 5;
        assertEquals(List.of(6), pool.map(x -> x + field, List.of(1)));
    }

    @Test
    void aWorkersOwnAssignmentStaysInThatWorkerAndIsSeenByItsLaterTasks() {
        try (Pool own = Pool.of(1)) {
            assertEquals(List.of(6, 7, 8), own.map(x -> ++counter, Range.range(3), 1));
            assertEquals(List.of(9), own.map(x -> ++counter, Range.range(1)));
        }
        assertEquals(5, counter);
    }

    @Test
    void sharedReferencesSurviveWithinAChunkInItemsAndWithinAResult() {
        int[] shared = {0};
        List<int[]> items = List.of(shared, shared, shared);
        try (Pool own = Pool.of(1)) {
            assertEquals(List.of(1, 2, 3), own.map(a -> ++a[0], items, 3));
        }
        Object[] twins = pool.apply(a -> new Object[] {a, a, List.of(a)}, new int[] {1});
        assertSame(twins[0], twins[1]);
        assertSame(twins[0], ((List<?>) twins[2]).get(0));
        assertEquals(0, shared[0], "what was sent is a copy");
    }

    @Test
    void cyclesSurvive() {
        Node a = new Node(null);
        a.next = new Node(a);
        Node back = pool.apply(n -> n, a);
        assertSame(back, back.next.next);
        List<Object> self = new ArrayList<>();
        self.add(self);
        List<Object> list = pool.apply(x -> x, self);
        assertSame(list, list.get(0));
        Object[] array = new Object[1];
        array[0] = array;
        Object[] again = pool.apply((Object[] x) -> x, array);
        assertSame(again, again[0]);
    }

    /** A link of a chain; not {@link java.io.Serializable}, as plain objects are. */
    static final class Node {
        private Node next;

        Node(Node next) {
            this.next = next;
        }
    }

    private static int length(Node chain) {
        int length = 0;
        for (Node n = chain; n != null; n = n.next) {
            length++;
        }
        return length;
    }

    @Test
    void aChainOfHundredThousandLinksTravelsThereAndBack() {
        Node chain = null;
        for (int i = 0; i < 100_000; i++) {
            chain = new Node(chain);
        }
        int counted = pool.apply(TravelIT::length, chain);
        assertEquals(100_000, counted);
        Node back = pool.apply(n -> n, chain);
        assertEquals(100_000, length(back));
    }

    @Test
    @Timeout(60)
    void anArrayOf300MegabytesTravelsThereAndBack() {
        byte[] large = new byte[300_000_000];
        large[0] = 1;
        large[large.length - 1] = 2;
        try (Pool own = Pool.builder().processes(1).heap(LARGE_HEAP).open()) {
            byte[] back = own.apply(
                    a -> {
                        a[1] = 3;
                        return a;
                    },
                    large);
            assertEquals(large.length, back.length);
            assertArrayEquals(new byte[] {1, 3, 0, 2}, new byte[] {back[0], back[1], back[2], back[back.length - 1]});
        }
    }

    @Test
    void whatDoesNotFitIntoAWorkerFailsAloneAndCostsNoWorker() {
        byte[] large = new byte[100_000_000];
        try (Pool own = Pool.builder().processes(1).heap("64m").open()) {
            long before = own.apply(() -> ProcessHandle.current().pid());
            List<Outcome<Integer>> items = own.mapOutcomes(Array::getLength, List.of(large, new byte[3]), 1);
            assertInstanceOf(TransferException.class, items.get(0).error());
            assertTrue(message(items, 0).contains("its message of 95 MiB does not fit"), message(items, 0));
            assertEquals(3, items.get(1).value());
            var captured = assertThrows(TransferException.class, () -> own.apply(() -> large.length));
            assertTrue(captured.getMessage().contains("larger one can be set with heap"), captured.getMessage());
            var result = assertThrows(TransferException.class, () -> own.apply(() -> new byte[40_000_000]));
            assertTrue(result.getMessage().contains("does not fit into the memory"), result.getMessage());
            long after = own.apply(() -> ProcessHandle.current().pid());
            assertEquals(before, after);
        }
    }

    /** Larger than what is left of the memory where it is read. */
    private record Bomb(int size) implements Serializable {
        private static final class Read implements Serializable {
            private static final long serialVersionUID = 1;

            private Object readResolve() {
                throw new OutOfMemoryError("no room");
            }
        }

        private Object writeReplace() {
            return new Read();
        }
    }

    @Test
    void aResultThatFindsNoMemoryHereCostsItsItemWhereErrorsAreResults() {
        List<Outcome<Object>> items = pool.mapOutcomes(x -> x == 1 ? new Bomb(x) : (Object) x, List.of(0, 1, 2, 3), 1);
        assertInstanceOf(TransferException.class, items.get(1).error());
        assertEquals(
                List.of(0, 2, 3),
                List.of(items.get(0).value(), items.get(2).value(), items.get(3).value()));
    }

    /** What a worker needs for an array of 300 MB and its encoded forms, measured. */
    private static final String LARGE_HEAP = System.getProperty("contract.large", "1536m");

    @Test
    void whatCannotTravelIsRefusedWithTheFieldPathInBothDirections() {
        List<Object> bad = List.of(
                new Order(new Customer(new Socket())),
                List.of(1, new Thread()),
                new Object[] {null, System.in},
                java.util.stream.Stream.of(1).iterator());
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(Objects::hashCode, bad, 4);
        assertEquals(
                4,
                outcomes.stream()
                        .filter(o -> o.error() instanceof TransferException)
                        .count());
        assertTrue(message(outcomes, 0).contains("Order.customer.socket: java.net.Socket"), message(outcomes, 0));
        assertTrue(message(outcomes, 1).contains("java.lang.Thread"), message(outcomes, 1));
        Fn1<Integer, Object> makes = x -> x == 0 ? new Order(new Customer(new Socket())) : x;
        List<Outcome<Object>> back = pool.mapOutcomes(makes, List.of(0, 1), 2);
        assertInstanceOf(TransferException.class, back.get(0).error());
        assertTrue(message(back, 0).contains("Order.customer.socket: java.net.Socket"), message(back, 0));
        assertEquals(1, back.get(1).value());
    }

    private static String message(List<? extends Outcome<?>> outcomes, int index) {
        return outcomes.get(index).error().getMessage();
    }

    record Customer(Socket socket) {}

    record Order(Customer customer) {}

    @Test
    void thePoolItselfAndItsResultsAreRefusedByName() {
        Pool captured = pool;
        var refused = assertThrows(TransferException.class, () -> pool.map(x -> captured.toString() + x, List.of(1)));
        assertTrue(refused.getMessage().contains("dev.lido.Pool"), refused.getMessage());
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        refused = assertThrows(TransferException.class, () -> pool.map(x -> result.get() + x, List.of(1)));
        assertTrue(refused.getMessage().contains("Send what its get() gives"), refused.getMessage());
        ResultIterator<Integer> results = pool.imap(x -> x, List.of(1));
        refused = assertThrows(TransferException.class, () -> pool.map(x -> results.next() + x, List.of(1)));
        assertTrue(refused.getMessage().contains("captured variable results"), refused.getMessage());
    }

    @Test
    void aLambdaWhoseTypeIsNotSerializableIsRefusedWithWhatToDo() {
        UnaryOperator<Integer> plain = x -> x + 1;
        var refused = assertThrows(TransferException.class, () -> pool.apply(f -> 1, plain));
        assertTrue(refused.getMessage().contains("Declare it as Fn1"), refused.getMessage());
    }

    private static final List<Integer> KEPT = new ArrayList<>();

    private static List<Integer> keep(int x) {
        KEPT.add(x);
        return KEPT;
    }

    @Test
    void resultsOfAChunkAreWhatTheyWereWhenTheirItemsEnded() {
        try (Pool own = Pool.of(1)) {
            assertEquals(
                    List.of(List.of(0), List.of(0, 1), List.of(0, 1, 2)), own.map(TravelIT::keep, Range.range(3), 3));
        }
    }

    @Test
    void itemsAndResultsOfAChunkShareWhatTheyHaveInCommon() {
        List<Integer> common = new ArrayList<>(List.of(1, 2));
        List<List<Integer>> back = pool.map(x -> x, List.of(common, common), 2);
        assertEquals(common, back.get(0));
        assertSame(back.get(0), back.get(1));
    }

    @Test
    void aResultMayShareObjectsWithOneThatCameTooLate() {
        List<Integer> common = new ArrayList<>(List.of(1, 2));
        try (Pool one = Pool.of(1)) {
            List<Outcome<List<Integer>>> outcomes = one.mapOutcomes(
                    TravelIT::firstOfMany, List.of(List.of(common), List.of(common, common)), o -> o.chunksize(2)
                            .timeout(Duration.ofSeconds(1)));
            assertInstanceOf(TaskTimeoutException.class, outcomes.get(0).error());
            assertEquals(common, outcomes.get(1).value());
        }
    }

    /** Deaf to its interrupt for a single one, but back in time: later than the limit, before the worker would be killed. */
    private static List<Integer> firstOfMany(List<List<Integer>> lists) {
        long end = System.nanoTime() + (lists.size() == 1 ? 1_200_000_000 : 0);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return lists.get(0);
    }

    @Test
    void nullAndEmptyTravel() {
        assertNull(pool.<Object, Object>apply(x -> x, null));
        assertEquals(Arrays.asList(null, List.of()), pool.map(x -> x, Arrays.asList(null, List.of())));
    }
}
