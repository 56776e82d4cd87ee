package dev.lido.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@Timeout(60)
class RenderersTest {

    private record Point(int x, double y, String name) {}

    private record Rude(int x) {
        @Override
        @SuppressWarnings("UnusedMethod") // by reflection
        public int x() {
            throw new IllegalStateException("no");
        }
    }

    private static final class Endless {
        @Override
        public String toString() {
            return "x" + this;
        }
    }

    private static final class Nothing {
        @Override
        @SuppressWarnings("ToStringReturnsNull") // as users do
        public String toString() {
            return null;
        }
    }

    private static class Fruit {}

    private static final class Apple extends Fruit {}

    @Test
    void simpleValuesAreTheirText() {
        assertEquals("null", text(null));
        assertEquals("<b>", text("<b>"));
        assertEquals("42", text(42));
        assertEquals("1.5", text(1.5));
        assertEquals("null", text(new Nothing()));
        assertEquals(Set.of(Bundle.TEXT), Renderers.render("<b>").data().keySet());
    }

    @Test
    void arraysAreWrittenWithTheirElements() {
        assertEquals("[1, 2]", text(new int[] {1, 2}));
        assertEquals("[[1.0], []]", text(new double[][] {{1}, {}}));
        assertEquals("[a, null]", text(new String[] {"a", null}));
        assertEquals("[]", text(new Object[0]));
    }

    @Test
    void longTextsAndCollectionsAreShortenedWithANote() {
        String text = text("x".repeat(100_000));
        assertTrue(text.endsWith("x… (80000 more characters)"), text.substring(text.length() - 40));
        String list = text(IntStream.range(0, 1_000_000).boxed().toList());
        assertTrue(list.endsWith("999, … (999000 more of 1000000)]"), list.substring(list.length() - 40));
        String nested = text(Collections.nCopies(1_000_000, Collections.nCopies(1_000_000, "element")));
        assertTrue(nested.length() < 30_000, () -> "" + nested.length());
    }

    @Test
    void aListThatHoldsItselfEnds() {
        List<Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        assertTrue(text(list).startsWith("[1, [1, [1, "), text(list));
    }

    @Test
    void whatAToStringThrowsIsTold() {
        assertEquals(
                "a " + Endless.class.getName() + ", whose toString() threw java.lang.StackOverflowError",
                text(new Endless()));
        assertTrue(text(List.of(1, new Endless()))
                .startsWith("[1, a dev.lido.kernel.display.RenderersTest$Endless, whose"));
    }

    @Test
    void recordsAreRows() {
        Bundle bundle = Renderers.render(List.of(new Point(1, 0.5, "<a>"), new Point(20, 1.5, "b")));
        assertEquals("""
                2 rows
                 x    y  name
                 1  0.5  <a>
                20  1.5  b""", bundle.data().get(Bundle.TEXT));
        assertTrue(html(bundle).contains("&lt;a&gt;"), html(bundle));
        assertTrue(html(bundle).contains("<caption"), html(bundle));
    }

    @Test
    void ofManyRowsTheFirstAreShown() {
        String text = text(
                IntStream.range(0, 1_000).mapToObj(i -> new Point(i, i, "p")).toList());
        assertTrue(text.startsWith("the first 60 of 1000 rows\n"), text);
        assertEquals(62, text.lines().count());
    }

    @Test
    void anAccessorThatThrowsIsToldInItsPlace() {
        assertTrue(text(List.of(new Rude(1))).contains("whose x() threw java.lang.IllegalStateException: no"));
    }

    @Test
    void mapsAreKeysAndValues() {
        Map<String, Object> inner = Map.of("a", 1);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("one", 1);
        map.put("inner", inner);
        map.put("none", null);
        Bundle bundle = Renderers.render(map);
        assertEquals("""
                3 entries
                key    value
                one    1
                inner  {a=1}
                none   null""", bundle.data().get(Bundle.TEXT));
        assertTrue(html(bundle).contains("1 entry"), "the inner one is a table in the table");
    }

    @Test
    void mapsOfRecordsAndListsOfMapsHaveColumns() {
        assertEquals("""
                1 entry
                key  x    y  name
                k    1  2.0  n""", text(Map.of("k", new Point(1, 2, "n"))));
        Map<String, Object> first = new LinkedHashMap<>(Map.of("a", 1));
        first.put("b", "x");
        assertEquals("""
                2 rows
                a  b
                1  x
                   y""", text(List.of(first, Map.of("b", "y"))));
    }

    @Test
    void anOptionalShowsItsContent() {
        assertEquals("Optional.empty", text(Optional.empty()));
        assertEquals("Optional[5]", text(Optional.of(5)));
        assertEquals("<p>", html(Renderers.render(Optional.of(Html.of("<p>")))));
    }

    @Test
    void aThrowableShowsItsTrace() {
        String text = text(new IllegalStateException("boom"));
        assertTrue(text.startsWith("java.lang.IllegalStateException: boom\n\tat dev.lido"), text);
    }

    @Test
    void sourcesOfOtherKindsHaveTheirType() {
        assertEquals("<b>", Renderers.render(Html.of("<b>")).data().get("text/html"));
        assertEquals("<svg/>", Renderers.render(Svg.of("<svg/>")).data().get("image/svg+xml"));
        assertEquals(
                "<div><svg/></div>", Renderers.render(Svg.of("<svg/>")).data().get(Bundle.HTML));
        String alone = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        assertTrue(String.valueOf(Renderers.render(Svg.of(alone)).data().get(Bundle.HTML))
                .startsWith("<img alt=\"drawing\" src=\"data:image/svg+xml;base64,PHN2Zy"));
        assertEquals("*a*", Renderers.render(Markdown.of("*a*")).data().get("text/markdown"));
        assertEquals("$a$", Renderers.render(Latex.of("$a$")).data().get("text/latex"));
        assertEquals("$a$", text(Latex.of("$a$")));
    }

    @Test
    void anImageIsAPng() {
        Bundle bundle = Renderers.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        byte[] png = Base64.getDecoder().decode((String) bundle.data().get("image/png"));
        assertEquals('P', png[1]);
        assertEquals("image, 3 × 2", bundle.data().get(Bundle.TEXT));
    }

    @Test
    void ofALongTableTheFirstAndTheLastRowsAreShown() {
        Table table = Table.create(
                "t",
                IntColumn.create("n", IntStream.range(0, 1_000).toArray()),
                StringColumn.create("s", Collections.nCopies(1_000, "<s>")));
        Bundle bundle = Renderers.render(table);
        String text = (String) bundle.data().get(Bundle.TEXT);
        assertTrue(text.startsWith("t: 1000 rows, 2 columns, the first and the last 20 rows\n"), text);
        assertTrue(text.endsWith("\n999  <s>"), text);
        assertEquals(43, text.lines().count());
        assertTrue(html(bundle).contains("&lt;s&gt;"));
    }

    @Test
    void whatIsRegisteredComesFirstAndTheNewestOfAll() {
        Renderers.register(Fruit.class, fruit -> Bundle.text("a fruit"));
        assertEquals("a fruit", text(new Apple()));
        Renderers.register(Apple.class, apple -> Bundle.html("<b>apple</b>", "an apple"));
        assertEquals("an apple", text(new Apple()));
        assertEquals("a fruit", text(new Fruit()));
        Renderers.register(Apple.class, apple -> new Bundle(Map.of(Bundle.HTML, "<i>"), Map.of()));
        assertTrue(text(new Apple()).contains("Apple@"), "a twin in text is there always");
        Renderers.register(Apple.class, apple -> {
            throw new StackOverflowError();
        });
        assertTrue(text(new Apple()).contains("whose rendering threw java.lang.StackOverflowError"));
        Renderers.register(Apple.class, apple -> null);
        assertFalse(text(new Apple()).isEmpty());
    }

    private static String text(Object value) {
        return (String) Renderers.render(value).data().get(Bundle.TEXT);
    }

    private static String html(Bundle bundle) {
        return (String) bundle.data().get(Bundle.HTML);
    }
}
