package dev.lido.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of code that can be typed travels, whatever runs the snippets. One session serves all tests. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TypedCode {

    private Shell shell;

    abstract Shell open(Path directory) throws Exception;

    @BeforeAll
    void openShell(@TempDir Path directory) throws Exception {
        shell = open(directory);
    }

    @AfterAll
    void closeShell() {
        if (shell != null) {
            shell.close();
        }
    }

    @AfterEach
    void nobodyComplainedAndThePoolWorks() {
        assertEquals(List.of("[1, 2, 3]"), shell.type("say(pool.map(x -> x + 1, range(3)))"));
        assertEquals(List.of(), shell.complaints());
    }

    private void typing(String source, String... said) {
        assertEquals(List.of(said), shell.type(source));
        assertEquals(List.of(), shell.complaints());
    }

    @Test
    void lambdasReachMethodsAndVariables() {
        typing("""
                int k = 10;
                int twice(int x) { return x * 2; }
                int both(int x) { return twice(x) + k; }
                say(pool.map(x -> both(x), range(4)))
                say(pool.apply(() -> both(1) + k))
                """, "[10, 12, 14, 16]", "22");
    }

    @Test
    void nestedLambdasCarryWhatTheyCapture() {
        typing("""
                int base = 100;
                List<Fn1<Integer, Integer>> adders(int n) {
                    List<Fn1<Integer, Integer>> all = new ArrayList<>();
                    for (int i = 0; i < n; i++) { int by = i; all.add(x -> x + by + base); }
                    return all;
                }
                List<Integer> applied = new ArrayList<>();
                for (Fn1<Integer, Integer> f : adders(3)) applied.addAll(pool.map(f, range(2)));
                say(applied)
                say(pool.map(x -> Stream.of(1, 2).map(y -> IntStream.range(0, y).map(z -> z + x + base).sum()).toList(), range(2)))
                """, "[100, 101, 101, 102, 102, 103]", "[[100, 201], [101, 203]]");
    }

    @Test
    void methodReferencesOfEveryKindTravel() {
        typing("""
                class Box { final int n; Box(int n) { this.n = n; } int plus(int m) { return n + m; }
                    static int neg(int x) { return -x; } public String toString() { return "Box" + n; } }
                Box seven = new Box(7);
                Fn1<Integer, Integer> bound = seven::plus;
                say(pool.map(Box::neg, range(1, 3)))
                say(pool.map(seven::plus, range(1, 3)))
                say(pool.map(bound, range(1, 3)))
                say(pool.map(Box::new, range(1, 3)))
                say(pool.map(String::length, List.of("a", "bcd")))
                say(pool.map(Integer::parseInt, List.of("4", "5")))
                say(pool.starmap(Box::plus, List.of(args(new Box(1), 2))))
                """, "[-1, -2]", "[8, 9]", "[8, 9]", "[Box1, Box2]", "[1, 3]", "[4, 5]", "[3]");
    }

    @Test
    void anonymousLocalAndInnerClassesTravel() {
        typing("""
                int step = 3;
                class Outer { int o = 10; class Inner { int i = 1; int sum() { return o + i + step; } }
                    static class Nest { int two() { return 2; } } Inner inner() { return new Inner(); } }
                int local(int x) { class Here { int y = x; int z() { return y * step; } } return new Here().z(); }
                Outer.Inner inner = new Outer().inner();
                say(pool.map(x -> local(x), range(3)))
                say(pool.map(x -> new Outer().new Inner().sum() + new Outer.Nest().two() + x, range(2)))
                say(pool.apply(() -> inner.sum()))
                say(pool.map(new Fn1<Integer, String>() { int seen = step; public String call(Integer x) { return x + "/" + seen; } }, range(2)))
                say(pool.map(x -> new Object() { int y = x * step; int z() { return y + 1; } }.z(), range(2)))
                """, "[0, 3, 6]", "[16, 17]", "14", "[0/3, 1/3]", "[1, 4]");
    }

    @Test
    void recordsEnumsAndSealedClassesTravelInAndOut() {
        typing(
                """
                sealed interface Shape {
                    record Circle(double r) implements Shape {}
                    record Square(double a) implements Shape {
                        public Square { if (a < 0) throw new IllegalArgumentException("a < 0"); }
                        static Square unit() { return new Square(1); }
                    }
                }
                record Pair<A, B>(A first, B second) { <C> Pair<A, C> with(C c) { return new Pair<>(first, c); } }
                enum Op { ADD("+") { int of(int a, int b) { return a + b; } }, MUL("*") { int of(int a, int b) { return a * b; } };
                    final String sign; Op(String sign) { this.sign = sign; } abstract int of(int a, int b); }
                double area(Shape s) { if (s instanceof Shape.Circle c) return 3 * c.r() * c.r(); if (s instanceof Shape.Square q) return q.a() * q.a(); throw new AssertionError(); }
                List<Shape> shapes = List.of(new Shape.Circle(1), new Shape.Square(2), Shape.Square.unit());
                say(pool.map(s -> area(s), shapes))
                say(pool.map(s -> new Pair<>(s, area(s)).with("ok"), shapes))
                say(pool.map(o -> o.of(3, 4) + o.sign, Op.values()))
                say(pool.map(x -> x % 2 == 0 ? Op.ADD : Op.MUL, range(2)).get(1) == Op.MUL)
                say(pool.map(x -> switch (Op.values()[x % 2]) { case ADD -> "a" + x; case MUL -> { String t = "m"; yield t + x; } }, range(3)))
                say(new HashSet<>(pool.map(x -> new Pair<>(x % 2, Op.ADD), range(6))).equals(Set.of(new Pair<>(0, Op.ADD), new Pair<>(1, Op.ADD))))
                """,
                "[3.0, 4.0, 1.0]",
                "[Pair[first=Circle[r=1.0], second=ok], Pair[first=Square[a=2.0], second=ok], Pair[first=Square[a=1.0], second=ok]]",
                "[7+, 12*]",
                "true",
                "[a0, m1, a2]",
                "true");
    }

    @Test
    void genericsRecursionDefaultMethodsAndStaticFieldsTravel() {
        typing("""
                <T extends Comparable<T>> T most(List<T> all) { T best = all.get(0); for (T t : all) if (t.compareTo(best) > 0) best = t; return best; }
                int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                boolean even(int n) { return n == 0 || odd(n - 1); }
                boolean odd(int n) { return n != 0 && even(n - 1); }
                interface Greets { String name(); default String greet() { return "hi " + name() + mark(); } private String mark() { return "!"; } }
                record Person(String name) implements Greets {}
                class Conf { static int level = 4; static final Map<String, Integer> TABLE = new HashMap<>(Map.of("a", 1)); static int get() { return level + TABLE.get("a"); } }
                Conf.level = 8;
                say(pool.map(l -> most(l), List.of(List.of(1, 3, 2), List.of(5, 4))))
                say(pool.map(x -> fib(x), range(8, 11)))
                say(pool.map(x -> even(x), range(3)))
                say(pool.map(p -> p.greet(), List.of(new Person("Ada"))))
                say(pool.apply(() -> Conf.get()))
                """, "[3, 5]", "[21, 34, 55]", "[true, false, true]", "[hi Ada!]", "9");
    }

    @Test
    void whatIsDefinedLaterIsFoundByWhatCameFirst() {
        typing("""
                int early(int x) { return late(x) + late.by; }
                int late(int x) { return x * 100; }
                class Late { int by; Late(int by) { this.by = by; } }
                Late late = new Late(5);
                say(pool.map(x -> early(x), range(3)))
                """, "[5, 105, 205]");
    }

    @Test
    void valuesOfTypedClassesTravelInCollectionsAndAsKeys() {
        typing("""
                record Key(int a, String b) {}
                class Node { Node next; List<Key> keys = new ArrayList<>(); }
                Node ring = new Node();
                ring.next = ring;
                ring.keys.add(new Key(1, "x"));
                say(pool.map(n -> n.next == n ? n.keys : null, List.of(ring)))
                say(pool.map(m -> m.get(new Key(1, "x")), List.of(Map.of(new Key(1, "x"), 42))))
                Map<Key, List<Key>> back = pool.apply(() -> { Map<Key, List<Key>> m = new TreeMap<>(Comparator.comparingInt(k -> k.a())); m.put(new Key(2, "y"), List.of(new Key(3, "z"))); return new LinkedHashMap<>(m); });
                say(back.get(new Key(2, "y")))
                say(pool.map(x -> { Node n = new Node(); n.next = n; n.keys.add(new Key(x, "n")); return n; }, range(2)).get(1).next.keys)
                """, "[[Key[a=1, b=x]]]", "[42]", "[Key[a=3, b=z]]", "[Key[a=1, b=n]]");
    }

    @Test
    void everyFormOfCallTakesTypedFunctions() {
        typing("""
                int sum = 0;
                int inc(int x) { return x + 1; }
                for (int y : pool.imap(x -> inc(x), range(5))) sum += y;
                say(sum)
                say(pool.starmap((a, b) -> inc(a) * b, List.of(args(2, 3), args(4, 5))))
                var got = new CompletableFuture<List<Integer>>();
                var result = pool.mapAsync(x -> inc(x), range(3), o -> o.callback(list -> got.complete(list)));
                say(result.get())
                say(got.join())
                say(new TreeSet<>(pool.imapUnordered(x -> inc(x), range(4)).stream().toList()))
                say(pool.mapOutcomes(x -> 6 / x, List.of(0, 2)).stream().map(o -> o.succeeded() ? o.value() : o.error().getCause().getMessage()).toList())
                """, "15", "[9, 25]", "[1, 2, 3]", "[1, 2, 3]", "[1, 2, 3, 4]", "[/ by zero, 3]");
    }
}
