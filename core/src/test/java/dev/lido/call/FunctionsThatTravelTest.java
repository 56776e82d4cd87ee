package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that a user may type as a function runs in a worker as it would here. */
@Timeout(60)
class FunctionsThatTravelTest {

    private static Script script;

    private final Worker worker = new Worker();

    @BeforeAll
    static void start() {
        script = new Script();
    }

    @AfterAll
    static void stop() {
        script.close();
    }

    private void same(Object expected, ItemFunction function, Object item) throws Exception {
        assertEquals(expected, worker.call(function, item));
    }

    @Test
    void aLambdaTravels() throws Exception {
        same(49, script.map("(Integer x) -> x * x"), 7);
    }

    @Test
    void methodReferencesOfEachKindTravel() throws Exception {
        script.type("class Ref { int base; Ref(int base) { this.base = base; } int plus(int x) { return base + x; }"
                + " static int twice(int x) { return 2 * x; } int base() { return base; } }");
        same(14, script.map("(Hand.Fn<Integer, Integer>) Ref::twice"), 7);
        same(17, script.map("(Hand.Fn<Integer, Integer>) new Ref(10)::plus"), 7);
        same(5, script.map("(Hand.Fn<Ref, Integer>) Ref::base"), script.value("new Ref(5)"));
        Object made = worker.call(script.map("(Hand.Fn<Integer, Ref>) Ref::new"), 3);
        assertEquals("REPL", made.getClass().getPackageName());
        same(3, script.map("(Hand.Fn<String, Integer>) String::length"), "abc");
    }

    @Test
    void nestedLambdasAndCapturedValuesTravel() throws Exception {
        script.type(
                "Hand.Fn<Integer, Integer> adder(int k) { return v -> {"
                        + " Function<Integer, Function<Integer, Integer>> f = x -> y -> x + y * k; return f.apply(v).apply(10); }; }");
        same(32, script.map("adder(3)"), 2);
    }

    @Test
    void anonymousLocalAndInnerClassesTravel() throws Exception {
        script.type(
                "class Outer { int n = 4; class Inner { int m = n * 2; class Innermost { int sum() { return n + m; } } } }");
        script.type(
                "int local(int x) { class Local { int y = x; int z() { return y + x; } } return new Local().z(); }");
        same(12, script.apply("() -> new Outer().new Inner().new Innermost().sum()"), null);
        same(10, script.map("(Integer x) -> local(x)"), 5);
        same(
                6,
                script.map("new Hand.Fn<Integer, Integer>() { public Integer call(Integer x) {"
                        + " return new Object() { int up() { return x + 1; } }.up(); } }"),
                5);
        same("", script.map("(Integer x) -> new Object() {}.getClass().getSimpleName()"), 5);
        same(
                "do_it$",
                script.map("(Hand.Fn<Integer, Object>) new Hand.Fn<Integer, Object>() { public Object call(Integer x) {"
                        + " return getClass().getEnclosingMethod().getName(); } }"),
                5);
    }

    @Test
    void sealedTypesRecordsAndPatternsTravel() throws Exception {
        script.type(
                "sealed interface Shape { record Circle(double r) implements Shape {}"
                        + " record Square(double a) implements Shape { public Square { if (a < 0) throw new IllegalArgumentException(); } } }");
        script.type("double area(Shape s) { if (s instanceof Shape.Circle c) return 3 * c.r() * c.r();"
                + " if (s instanceof Shape.Square q && q.a() > 1) return q.a() * q.a(); return -1; }");
        ItemFunction area = script.map("(Hand.Fn<Shape, Double>) s -> area(s)");
        same(12.0, area, script.value("new Shape.Circle(2)"));
        same(9.0, area, script.value("new Shape.Square(3)"));
        Object record = script.value("new Shape.Circle(2)");
        Object back = worker.call(script.map("(Hand.Fn<Object, Object>) x -> x"), record);
        assertEquals(record, back);
        assertNotSame(record, back);
        same("Circle[r=1.0]", script.apply("() -> new Shape.Circle(1).toString()"), null);
    }

    @Test
    void enumsWithBodiesAndSwitchesTravel() throws Exception {
        script.type(
                "enum Op { ADD { int go(int a, int b) { return a + b; } }, MUL { int go(int a, int b) { return a * b; } };"
                        + " abstract int go(int a, int b); }");
        script.type("String name(Op op) { switch (op) { case ADD: return \"plus\"; default: return \"times\"; } }");
        script.type(
                "int word(String s) { return switch (s) { case \"one\" -> 1; case \"two\" -> 2; default -> 0; }; }");
        same(12, script.map("(Hand.Fn<Op, Integer>) op -> op.go(3, 4)"), script.value("Op.MUL"));
        same("plus", script.map("(Hand.Fn<Op, String>) op -> name(op)"), script.value("Op.ADD"));
        same(2, script.map("(Hand.Fn<String, Integer>) s -> word(s)"), "two");
        assertEquals(script.value("Op.ADD"), worker.call(script.apply("() -> Op.ADD")));
        same("{ADD=1}", script.apply("() -> new EnumMap<>(Map.of(Op.ADD, 1)).toString()"), null);
    }

    @Test
    void recursionAndMethodsThatCallEachOtherTravel() throws Exception {
        script.type("long fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }");
        script.type("boolean even(int n) { return n == 0 || odd(n - 1); }");
        script.type("boolean odd(int n) { return n != 0 && even(n - 1); }");
        same(120L, script.map("(Integer n) -> fact(n)"), 5);
        same(true, script.map("(Integer n) -> even(n)"), 10);
    }

    @Test
    void genericsAndDefaultMethodsTravel() throws Exception {
        script.type("interface Named { String name(); default String hello() { return \"hello \" + name() + tail(); }"
                + " private String tail() { return \"!\"; } static Named of(String n) { return () -> n; } }");
        script.type(
                "class Box<T extends Comparable<T>> { T t; Box(T t) { this.t = t; } <R extends Comparable<R>> Box<R> to("
                        + "Function<? super T, ? extends R> f) { return new Box<>(f.apply(t)); } }");
        same("hello x!", script.map("(Hand.Fn<String, String>) s -> Named.of(s).hello()"), "x");
        same(4, script.map("(Hand.Fn<Integer, Integer>) x -> new Box<>(x).to(y -> y + 1).t"), 3);
    }

    @Test
    void textBlocksStreamsAndConcatenationTravel() throws Exception {
        script.type("String block(int n) { return \"\"\"\n  a\n    b %d\n  \"\"\".formatted(n); }");
        same("a\n  b 3\n", script.map("(Integer n) -> block(n)"), 3);
        same(
                "0-1-2",
                script.map("(Hand.Fn<Integer, String>) n ->"
                        + " IntStream.range(0, n).mapToObj(i -> \"\" + i).collect(Collectors.joining(\"-\"))"),
                3);
    }

    @Test
    void annotationsTravelThatNothingElseNames() throws Exception {
        script.type("import java.lang.annotation.*; import java.lang.reflect.*;");
        script.type("class Meter {}");
        script.type("enum Level { LOW, HIGH }");
        script.type("@Retention(RetentionPolicy.RUNTIME) @interface Inner { Level level(); }");
        script.type(
                "@Retention(RetentionPolicy.RUNTIME) @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD,"
                        + " ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT}) @interface Unit { Class<?>[] by() default Meter.class;"
                        + " Inner[] inner() default @Inner(level = Level.HIGH); }");
        script.type("@Unit class OnClass {}");
        script.type("class OnField { @Unit int f; }");
        script.type("class OnMethod { @Unit void m() {} }");
        script.type("class OnParameter { void m(@Unit int p) {} }");
        script.type("class OnType { List<@Unit String> f; }");
        script.type("record OnComponent(@Unit int c) {}");
        script.type("String shown(Annotation... all) { return all.length == 0 ? \"nothing\""
                + " : all[0].toString().replaceAll(\"REPL\\\\.\\\\$JShell\\\\$\\\\w+[$.]\", \"\"); }");
        String where = "OnClass.class.getAnnotations()";
        var shown = (String) script.value("shown(" + where + ")");
        assertTrue(shown.contains("Meter") && shown.contains("HIGH"), shown);
        same(shown, script.apply("() -> shown(" + where + ")"), null);
        for (String each : List.of(
                "OnField.class.getDeclaredField(\"f\").getAnnotations()",
                "OnMethod.class.getDeclaredMethod(\"m\").getAnnotations()",
                "OnParameter.class.getDeclaredMethod(\"m\", int.class).getParameterAnnotations()[0]",
                "((AnnotatedParameterizedType) OnType.class.getDeclaredField(\"f\").getAnnotatedType())"
                        + ".getAnnotatedActualTypeArguments()[0].getAnnotations()",
                "OnComponent.class.getRecordComponents()[0].getAnnotations()")) {
            Object there = new Worker().call(script.apply("() -> shown(" + each + ")"));
            assertEquals(shown, there, each);
        }
    }

    @Test
    void theWrapperAroundAFunctionIsNotShown() {
        Thread thread = Thread.currentThread();
        Hand.Fn<Object, Object> function = x -> thread;
        var fault = assertThrows(TransferFault.class, () -> worker.call(Hand.mapped(function)));
        assertTrue(
                fault.getMessage().startsWith("function: `lambda → captured variable thread: java.lang.Thread` cannot"),
                fault.getMessage());
    }

    @Test
    void packagePrivateAndProtectedMembersStayWithinReach() throws Exception {
        script.type("class Base { int hidden = 3; protected int guarded() { return hidden; } private int own = 2;"
                + " class Peer { int look() { return own; } } }");
        script.type("class Derived extends Base { protected int guarded() { return super.guarded() + 1; } }");
        same(
                9,
                script.apply("() -> new Derived().guarded() + new Derived().hidden + new Base().new Peer().look()"),
                null);
    }

    @Test
    void aFunctionOfTheClassPathTravels() throws Exception {
        int base = 3;
        ItemFunction function = Hand.mapped((Integer x) -> x + base);
        same(8, function, 5);
        assertEquals(List.of("job:1"), worker.sent);
    }
}
