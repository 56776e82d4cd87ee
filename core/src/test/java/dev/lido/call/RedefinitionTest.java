package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.ItemFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Classes of the same name and with other bytes take effect, and what tasks have stored stays. */
@Timeout(60)
class RedefinitionTest {

    private static final String STATE = "package s; public class State { static int hits; static Object kept;"
            + " static java.util.List<Object> list = new java.util.ArrayList<>(); }";
    private static final String THING = "package s; class Thing implements java.io.Serializable { int n = 5;"
            + " Object live = Thread.currentThread(); }";
    private static final String HIT = "package s; public class Hit implements dev.lido.spi.ItemFunction {"
            + " public Object call(Object item) { State.hits++; if (State.kept == null) State.kept = new Thing();"
            + " return Code.text() + State.hits + ((Thing) State.kept).n; } }";

    private final Worker worker = new Worker();

    private static String code(String text) {
        return "package s; class Code { static String text() { return \"" + text + "\"; } }";
    }

    private static ItemFunction hit(String... sources) throws ReflectiveOperationException {
        return (ItemFunction) new CompiledSession(sources).make("s.Hit");
    }

    @Test
    void theNextCallSeesTheNewCodeAndTheOldState() throws Exception {
        assertEquals("a15", worker.call(hit(STATE, THING, HIT, code("a"))));
        assertEquals("a25", worker.call(hit(STATE, THING, HIT, code("a"))));
        assertEquals("b35", worker.call(hit(STATE, THING, HIT, code("b"))));
        assertEquals("a45", worker.call(hit(STATE, THING, HIT, code("a"))));
    }

    @Test
    void onlyWhatRefersToTheChangeIsDefinedAnew() throws Exception {
        worker.call(hit(STATE, THING, HIT, code("a")));
        Class<?> thing = Class.forName("s.Thing", false, context());
        Class<?> hit = Class.forName("s.Hit", false, context());
        worker.call(hit(STATE, THING, HIT, code("b")));
        assertEquals(thing, Class.forName("s.Thing", false, context()));
        assertTrue(hit != Class.forName("s.Hit", false, context()), "it mentions what changed");
    }

    @Test
    void stateOfAChangedClassIsRebuiltOfTheNewOne() throws Exception {
        String put =
                "package s; public class Hit implements dev.lido.spi.ItemFunction { public Object call(Object item) {"
                        + " if (State.list.isEmpty()) State.list.add(new Item()); return ((Item) State.list.get(0)).show(); } }";
        String item = "package s; public class Item { int n = ++made; static int made; String show() { return %s; } }";
        assertEquals("1", worker.call(hit(STATE, put, item.formatted("\"\" + n"))));
        assertEquals("<1 of 1>", worker.call(hit(STATE, put, item.formatted("\"<\" + n + \" of \" + made + \">\""))));
    }

    @Test
    void stateThatSharesWithWhatNeedsNoRebuildingIsRebuiltToo() throws Exception {
        String lists = "package s; import java.util.*; public class State {"
                + " static List<Object> plain = new ArrayList<>(List.of(7)); static List<Object> mixed = new ArrayList<>(); }";
        String put =
                "package s; public class Hit implements dev.lido.spi.ItemFunction { public Object call(Object item) {"
                        + " if (State.mixed.isEmpty()) { State.mixed.add(State.plain); State.mixed.add(new Item()); }"
                        + " return State.mixed.get(0) + ((Item) State.mixed.get(1)).show(); } }";
        String item = "package s; public class Item { String show() { return \"%s\"; } }";
        assertEquals("[7]a", worker.call(hit(lists, put, item.formatted("a"))));
        assertEquals("[7]b", worker.call(hit(lists, put, item.formatted("b"))));
    }

    @Test
    void aClassThatWasNeverDefinedIsReplacedInPlace() throws Exception {
        String lazy =
                "package s; public class Hit implements dev.lido.spi.ItemFunction { public Object call(Object item) {"
                        + " return item == null ? \"none\" : Code.text(); } }";
        assertEquals("none", worker.call(hit(lazy, code("a"))));
        Object before = context();
        assertEquals("b", worker.call(hit(lazy, code("b")), 1));
        assertEquals(before, context());
    }

    @Test
    void twoJobsOfDifferentCodeCanAlternate() throws Exception {
        ItemFunction a = hit(STATE, THING, HIT, code("a"));
        ItemFunction b = hit(STATE, THING, HIT, code("b"));
        for (int i = 1; i < 20; i += 2) {
            assertEquals("a" + i + "5", worker.call(a));
            assertEquals("b" + (i + 1) + "5", worker.call(b));
        }
    }

    @Test
    void aMethodThatIsTypedAnewTakesEffect() throws Exception {
        try (var script = new Script()) {
            script.type("int k = 1; int f(int x) { return x + k; } int g(int x) { return f(x) * 10; }");
            assertEquals(30, worker.call(script.map("(Integer x) -> g(x)"), 2));
            script.type("int f(int x) { return x - k; }");
            assertEquals(10, worker.call(script.map("(Integer x) -> g(x)"), 2));
            script.type("class C { int v = 1; int v() { return v; } }");
            assertEquals(1, worker.call(script.apply("() -> new C().v()")));
            script.type("class C { int v = 2; String w = \"w\"; int v() { return v + w.length(); } }");
            assertEquals(3, worker.call(script.apply("() -> new C().v()")));
            script.type("String k = \"now a text\"; int f(int x) { return k.length(); }");
            assertEquals(100, worker.call(script.map("(Integer x) -> g(x)"), 2));
        }
    }

    private ClassLoader context() throws Exception {
        return (ClassLoader) seen(Hand.mapped(item -> {
            Hand.object(Thread.currentThread().getContextClassLoader());
            return null;
        }));
    }

    private Object seen(ItemFunction function) throws Exception {
        worker.call(function);
        return Hand.take();
    }
}
